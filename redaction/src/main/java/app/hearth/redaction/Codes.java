package app.hearth.redaction;

import app.hearth.redaction.Cues.Cue;
import app.hearth.redaction.Cues.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with letters in them, or known by the word before: orders, passports, plates, accounts, identity cards. */
final class Codes implements Finder {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final Pattern WAYBILL = Pattern.compile(
            "(?i)(?:SF|YT|YTO|ZTO|STO|JD[A-Z]{0,3}|JT|DPK|YD|EMS|LP)\\d{9,18}|1Z[0-9A-Z]{16}|E[A-Z]\\d{9}CN");
    private static final Pattern CHINESE_PASSPORT = Pattern.compile("(?i)[EGDSP]\\d{8}|[ED][A-Z]\\d{7}");
    private static final Pattern PASSPORT =
            Pattern.compile("(?i)[A-Z]{0,2}\\d{6,10}|[A-Z]\\d{2}[A-Z]\\d{2}[A-Z]\\d{2}");
    private static final Pattern PLATE_REST = Pattern.compile("(?i)[A-HJ-NP-Z0-9]{5,6}");
    private static final Pattern FOREIGN_PLATE = Pattern.compile("(?i)[A-Z0-9]{5,8}|[A-Z0-9]{2,4}[- ][A-Z0-9]{2,4}");
    private static final Pattern LETTERED_ID = Pattern.compile("[A-Z]{1,2}\\d{6}");
    private static final Pattern TAIWAN_ID = Pattern.compile("[A-Z]\\d{9}");

    @Override
    public void search(Scan scan) {
        if (!scan.hasLatin() && scan.digits() < 5) {
            return;
        }
        var i = 0;
        while (i < scan.length()) {
            if (!scan.wordAt(i)) {
                i++;
                continue;
            }
            var end = i + 1;
            while (isPartOfCode(scan, end)) {
                end++;
            }
            read(scan, i, end);
            i = end;
        }
    }

    private static boolean isPartOfCode(Scan scan, int place) {
        return scan.wordAt(place) || ((scan.at(place) == '-' || scan.at(place) == '_') && scan.wordAt(place + 1));
    }

    private static void read(Scan scan, int start, int end) {
        if (end - start > 40 || !scan.isFree(start, end)) {
            return;
        }
        if ((scan.at(start) | 0x20) == 'v' && scan.at(start - 1) == '加' && scan.latinAt(start + 1)) {
            claimContact(scan, start + 1, end);
            return;
        }
        var province = end - start <= 8 && scan.latinAt(start) ? provinceBefore(scan, start) : -1;
        if (province >= 0 && claimPlate(scan, province, start, end)) {
            return;
        }
        if (end - start < 5 && !mayBeForeignPlate(scan, start, end)) {
            return;
        }
        var token = scan.slice(start, end);
        var digits = token.chars().filter(Character::isDigit).count();
        var cue = Cues.before(scan, start);
        if (digits >= 2 || (cue != null && cue.directly(Kind.ACCOUNT))) {
            claim(scan, start, end, token, digits, cue);
        }
    }

    /** 加Vzhang8899, written in one. */
    private static void claimContact(Scan scan, int start, int end) {
        var from = (scan.at(start) | 0x20) == 'x' ? start + 1 : start;
        if (end - from > 4 && hasDigit(scan, from, end)) {
            scan.claim(Slot.ACCOUNT, from, end);
        }
    }

    private static void claim(Scan scan, int start, int end, String token, long digits, @Nullable Cue cue) {
        if (cue != null && cue.directly(Kind.THING)) {
            return;
        }
        var slot = slotOf(scan, start, end, token, digits, cue);
        if (slot == Slot.ID_CARD && scan.at(end) == '(') {
            scan.claim(slot, start, end + 3);
        } else if (slot == Slot.PLATE) {
            scan.claim(slot, start, endOfForeignPlate(scan, start, end));
        } else if (slot != null) {
            scan.claim(slot, start, end);
        }
    }

    private static @Nullable Slot slotOf(Scan scan, int start, int end, String token, long digits, @Nullable Cue cue) {
        if (cue != null && cue.directly(Kind.ORDER_NUMBER)) {
            return digits >= 2 && (digits >= 4 || hasLetter(token)) ? Slot.ORDER : null;
        }
        if (WAYBILL.matcher(token).matches()
                || (cue != null && cue.directly(Kind.ORDER) && digits >= 8 && hasLetter(token))) {
            return Slot.ORDER;
        }
        if (isHongKongId(scan, token, end)
                || (TAIWAN_ID.matcher(token).matches()
                        && Checksums.isTaiwanId(token)
                        && cue != null
                        && cue.says(Kind.ID))) {
            return Slot.ID_CARD;
        }
        if ((cue != null
                        && cue.directly(Kind.PASSPORT)
                        && PASSPORT.matcher(token).matches())
                || CHINESE_PASSPORT.matcher(token).matches()) {
            return Slot.PASSPORT;
        }
        if (cue != null && cue.directly(Kind.PLATE) && endOfForeignPlate(scan, start, end) > start) {
            return Slot.PLATE;
        }
        if (cue != null && cue.directly(Kind.ACCOUNT) && isAccount(scan, token, digits, cue, start)) {
            return Slot.ACCOUNT;
        }
        return null;
    }

    private static boolean isHongKongId(Scan scan, String token, int end) {
        return scan.at(end) == '('
                && scan.at(end + 2) == ')'
                && LETTERED_ID.matcher(token).matches()
                && Checksums.isHongKongId(
                        token.substring(0, token.length() - 6), token.substring(token.length() - 6), scan.at(end + 1));
    }

    /** An account has a digit or an underscore, unless the cue names the number itself. */
    private static boolean isAccount(Scan scan, String token, long digits, Cue cue, int start) {
        if (token.matches("1[3-9]\\d{9}|[48]00\\d{6}")
                || token.length() > 30
                || scan.at(start + token.length()) == '@') {
            return false;
        }
        var named = scan.at(cue.end() - 1) == '号'
                || scan.slice(/* start= */ cue.end(), /* end= */ start).indexOf(':') >= 0;
        return digits > 0 ? hasLetter(token) || (digits >= 5 && digits <= 12) : token.indexOf('_') > 0 || named;
    }

    private static boolean hasLetter(String token) {
        return token.chars().anyMatch(c -> Scan.isLatin((char) c));
    }

    /** The place of a province sign before the first letter of a plate, or -1. */
    private static int provinceBefore(Scan scan, int start) {
        return PROVINCES.indexOf(scan.at(start - 1)) >= 0 && start > 0 ? start - 1 : -1;
    }

    /** 京A12345, 京A·12345, 粤BD12345 and 冀A1234挂. */
    private static boolean claimPlate(Scan scan, int province, int start, int end) {
        var rest = start + 1;
        if (rest == end) {
            while (" ·.-•".indexOf(scan.at(rest)) >= 0 && rest - end < 2 && scan.at(rest) != 0) {
                rest++;
            }
        } else if (scan.at(rest) == '-') {
            rest++;
        }
        var last = rest;
        while (scan.wordAt(last)) {
            last++;
        }
        var trailer = "挂学警港澳".indexOf(scan.at(last)) >= 0 && last - rest == 4;
        if (trailer || (PLATE_REST.matcher(scan.slice(rest, last)).matches() && hasDigit(scan, rest, last))) {
            return scan.claim(Slot.PLATE, province, trailer ? last + 1 : last);
        }
        return false;
    }

    private static boolean mayBeForeignPlate(Scan scan, int start, int end) {
        return scan.at(end) == ' ' && scan.latinAt(start) && scan.digitAt(end - 1);
    }

    /** The end of a plate such as ABC-1234, 8XYZ123 or KX19 ABC; the start when it is none. */
    private static int endOfForeignPlate(Scan scan, int start, int end) {
        if (scan.at(end) == ' ' && end - start <= 4 && scan.latinAt(end + 1)) {
            var second = end + 1;
            while (scan.latinAt(second)) {
                second++;
            }
            if (second - end == 4) {
                end = second;
            }
        }
        var plate = scan.slice(start, end);
        return FOREIGN_PLATE.matcher(plate).matches() && hasDigit(scan, start, end) && plate.length() >= 5
                ? end
                : start;
    }

    private static boolean hasDigit(Scan scan, int start, int end) {
        for (var i = start; i < end; i++) {
            if (scan.digitAt(i)) {
                return true;
            }
        }
        return false;
    }
}
