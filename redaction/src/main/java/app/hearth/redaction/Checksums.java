package app.hearth.redaction;

import java.time.YearMonth;

/** The arithmetic that tells a real card or identity number from any other run of digits. */
final class Checksums {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private Checksums() {}

    /** A mainland identity number of 18 places: province, day of birth and check character are right. */
    static boolean isResidentId(String number) {
        if (!isShapedLikeResidentId(number)) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return ID_CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** Province and day of birth are right; the check may be mistyped. */
    static boolean isShapedLikeResidentId(String number) {
        return number.length() == 18
                && number.substring(0, 17).chars().allMatch(Character::isDigit)
                && isProvince(number)
                && isDate(number.substring(6, 14));
    }

    /** A mainland identity number of the old kind, with 15 digits and no check. */
    static boolean isOldResidentId(String digits) {
        return digits.length() == 15 && isProvince(digits) && isDate("19" + digits.substring(6, 12));
    }

    /** The check that bank cards carry. */
    static boolean isLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
        }
        return sum % 10 == 0;
    }

    /** Whether the first digits are ones that card networks give out: UnionPay, Visa, Mastercard, Amex, JCB. */
    static boolean isCardIssuer(String digits) {
        var length = digits.length();
        var four = Integer.parseInt(digits.substring(0, 4));
        return switch (digits.charAt(0)) {
            case '2' -> length == 16 && four >= 2221 && four <= 2720;
            case '3' -> (length == 15 && (four / 100 == 34 || four / 100 == 37)) || (length == 16 && four / 100 == 35);
            case '4' -> length == 16;
            case '5' -> length == 16 && four >= 5100 && four < 5600;
            case '6' -> length >= 16 && (four / 100 == 62 || four / 100 == 60 || four / 100 == 65);
            case '9' -> length >= 16 && (four == 9558 || four == 9559);
            default -> false;
        };
    }

    /** A Hong Kong identity card: one or two letters, six digits, and the check in brackets. */
    static boolean isHongKongId(String letters, String digits, char check) {
        var sum = letters.length() == 1 ? 36 * 9 : (letters.charAt(0) - 'A' + 10) * 9;
        sum += (letters.charAt(letters.length() - 1) - 'A' + 10) * 8;
        for (var i = 0; i < 6; i++) {
            sum += (digits.charAt(i) - '0') * (7 - i);
        }
        var expected = (11 - sum % 11) % 11;
        return check == (expected == 10 ? 'A' : (char) ('0' + expected));
    }

    /** A Taiwan identity number: a letter, 1 or 2, and eight digits, the last a check. */
    static boolean isTaiwanId(String number) {
        var letter = TAIWAN_LETTERS.indexOf(number.charAt(0)) + 10;
        if (letter < 10 || (number.charAt(1) != '1' && number.charAt(1) != '2')) {
            return false;
        }
        var sum = letter / 10 + letter % 10 * 9;
        for (var i = 1; i < 9; i++) {
            sum += (number.charAt(i) - '0') * (9 - i);
        }
        return (sum + number.charAt(9) - '0') % 10 == 0;
    }

    /** Whether eight digits are a day between 1900 and 2099. */
    static boolean isDate(String digits) {
        if (digits.length() != 8 || !digits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        var year = Integer.parseInt(digits.substring(0, 4));
        var month = Integer.parseInt(digits.substring(4, 6));
        var day = Integer.parseInt(digits.substring(6));
        return year >= 1900
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean isProvince(String number) {
        return switch (number.charAt(0)) {
            case '1' -> number.charAt(1) >= '1' && number.charAt(1) <= '5';
            case '2' -> number.charAt(1) >= '1' && number.charAt(1) <= '3';
            case '3' -> number.charAt(1) >= '1' && number.charAt(1) <= '7';
            case '4' -> number.charAt(1) >= '1' && number.charAt(1) <= '6';
            case '5' -> number.charAt(1) >= '0' && number.charAt(1) <= '4';
            case '6' -> number.charAt(1) >= '1' && number.charAt(1) <= '5';
            case '7' -> number.charAt(1) == '1';
            case '8' -> number.charAt(1) >= '1' && number.charAt(1) <= '3';
            case '9' -> number.charAt(1) == '1';
            default -> false;
        };
    }
}
