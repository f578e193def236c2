package app.hearth.redaction;

import app.hearth.redaction.Cues.Cue;
import app.hearth.redaction.Cues.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of digits alone, whole or in groups: phones, identity cards, bank cards, and orders by what is said around.
 */
final class Numbers implements Finder {

    private static final int MOST_GROUPS = 6;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern AREA_AND_NUMBER =
            Pattern.compile("0(?:10|2[0-57-9])[2-8]\\d{7}|0[3-9]\\d{2}[2-8]\\d{6,7}");
    private static final Pattern AREA = Pattern.compile("010|02[0-57-9]|0[3-9]\\d{2}");
    private static final Pattern AMERICAN = Pattern.compile("[2-9]\\d{2}[2-9]\\d{6}");
    private static final Pattern COMPANY = Pattern.compile("(?:400|800)\\d{7}|8(?:00|33|44|55|66|77|88)\\d{7}");
    private static final Pattern ABROAD = Pattern.compile(
            "1[2-9]\\d{9}|86(?:1[3-9]\\d{9}|[1-9]\\d{8,10})|85[23]\\d{8}|81\\d{9,10}|82\\d{8,10}|886\\d{8,9}"
                    + "|44\\d{10}|49\\d{7,11}|33\\d{9}|34\\d{9}|39\\d{9,10}|61\\d{9}|64\\d{8,9}|65\\d{8}|60\\d{8,10}|7\\d{10}"
                    + "|91\\d{10}|6[236]\\d{8,11}|84\\d{9}|55\\d{10,11}|52\\d{10}|[2-9]\\d{9,13}");

    /** Digits in a row, with the groups they are written in. */
    private record Run(int start, int end, String digits, List<Integer> groups) {

        boolean whole() {
            return groups.size() == 1;
        }

        boolean grouped(Integer... sizes) {
            return groups.equals(List.of(sizes));
        }
    }

    @Override
    public void search(Scan scan) {
        if (scan.digits() < 7) {
            return;
        }
        var i = 0;
        while (i < scan.length()) {
            if (!scan.digitAt(i)) {
                i++;
                continue;
            }
            var taken = (scan.isFree(i, i + 1) && !scan.latinAt(i - 1)) || isAfterCue(scan, i) ? take(scan, i) : -1;
            i = taken > i ? taken : scan.endOfDigits(i);
        }
    }

    /** Tel13812345678: the letters before belong to a cue. */
    private static boolean isAfterCue(Scan scan, int start) {
        if (!scan.latinAt(start - 1) || !scan.isFree(start, start + 1)) {
            return false;
        }
        var cue = Cues.before(scan, start);
        return cue != null && cue.end() == start;
    }

    /** Tries the longest row of groups first; the end of what was taken, or -1. */
    private static int take(Scan scan, int start) {
        var ends = groupEnds(scan, start);
        Cue cue = null;
        var looked = false;
        for (var last = ends.length - 1; last >= 0; last--) {
            var run = run(scan, start, Arrays.copyOf(ends, last + 1));
            if (run.digits.length() < 7 || run.digits.length() > 30 || scan.digitAt(run.end)) {
                continue;
            }
            if (!looked) {
                cue = Cues.before(scan, start);
                looked = true;
            }
            var end = claim(scan, run, cue);
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }

    private static int[] groupEnds(Scan scan, int start) {
        var ends = new int[MOST_GROUPS];
        var count = 0;
        var group = start;
        while (count < MOST_GROUPS && scan.digitAt(group) && scan.isFree(group, group + 1)) {
            var end = scan.endOfDigits(group);
            ends[count++] = end;
            group = end;
            while (group - end < 2 && isSeparator(scan.at(group))) {
                group++;
            }
            if (group == end) {
                break;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    private static boolean isSeparator(char character) {
        return character == ' ' || character == '-' || character == '.' || character == ')' || character == '(';
    }

    private static Run run(Scan scan, int start, int[] ends) {
        var digits = new StringBuilder();
        var groups = new ArrayList<Integer>(ends.length);
        var from = start;
        for (var i = 0; i < ends.length; i++) {
            while (!scan.digitAt(from)) {
                from++;
            }
            groups.add(ends[i] - from);
            digits.append(scan.slice(from, ends[i]));
            from = ends[i];
        }
        return new Run(start, from, digits.toString(), groups);
    }

    private static int claim(Scan scan, Run run, @Nullable Cue cue) {
        var end = claimId(scan, run, cue);
        if (end < 0 && cue != null && cue.directly(Kind.THING)) {
            return run.whole() ? run.end : -1;
        }
        if (end < 0) {
            end = claimPhone(scan, run, cue);
        }
        if (end < 0 && isCard(run, cue)) {
            end = took(scan, Slot.BANK_CARD, run.start, run.end);
        }
        if (end < 0 && isOldId(run, cue)) {
            end = took(scan, Slot.ID_CARD, run.start, run.end);
        }
        if (end < 0 && run.whole() && isOrder(scan, run, cue)) {
            end = took(scan, Slot.ORDER, run.start, endOfHyphened(scan, run.end));
        }
        return end;
    }

    private static int took(Scan scan, Slot slot, int start, int end) {
        return scan.claim(slot, start, end) ? end : -1;
    }

    private static int claimId(Scan scan, Run run, @Nullable Cue cue) {
        var digits = run.digits;
        var end = run.end;
        if (digits.length() == 17) {
            var check = scan.at(end) == ' ' ? end + 1 : end;
            if ((scan.at(check) != 'X' && scan.at(check) != 'x') || scan.wordAt(check + 1)) {
                return -1;
            }
            digits += "X";
            end = check + 1;
        }
        var told = cue != null && cue.directly(Kind.ID);
        if ((digits.length() == 18 && (told || isResidentId(digits, cue)))
                || (run.grouped(3, 2, 4) && (told || isSocialSecurity(scan, run)))) {
            return took(scan, Slot.ID_CARD, run.start, end);
        }
        return -1;
    }

    private static boolean isResidentId(String digits, @Nullable Cue cue) {
        return Checksums.isResidentId(digits)
                || (cue != null && cue.says(Kind.ID) && Checksums.isShapedLikeResidentId(digits));
    }

    private static boolean isSocialSecurity(Scan scan, Run run) {
        return scan.at(run.start + 3) == '-'
                && scan.at(run.start + 6) == '-'
                && !run.digits.startsWith("000")
                && !run.digits.startsWith("9");
    }

    private static boolean isOldId(Run run, @Nullable Cue cue) {
        return run.whole()
                && Checksums.isOldResidentId(run.digits)
                && (cue == null || (!cue.says(Kind.ORDER_NUMBER) && !cue.says(Kind.ORDER)));
    }

    private static boolean isCard(Run run, @Nullable Cue cue) {
        var length = run.digits.length();
        if (length < 13 || length > 19 || (!run.whole() && run.groups.getFirst() < 4)) {
            return false;
        }
        var told = cue != null && cue.says(Kind.CARD);
        if (cue != null && cue.directly(Kind.CARD) && length >= 15) {
            return true;
        }
        var inOrder = cue != null && (cue.says(Kind.ORDER) || cue.says(Kind.ORDER_NUMBER));
        return Checksums.isLuhn(run.digits) && (told || (!inOrder && Checksums.isCardIssuer(run.digits)));
    }

    private static int claimPhone(Scan scan, Run run, @Nullable Cue cue) {
        var start = run.start;
        if (scan.at(start - 1) == '+' || (scan.at(start - 1) == '(' && scan.at(start - 2) == '+')) {
            var plus = scan.at(start - 1) == '+' ? start - 1 : start - 2;
            return ABROAD.matcher(run.digits).matches() ? took(scan, Slot.PHONE, plus, run.end) : -1;
        }
        if (isMobile(scan, run)) {
            return took(scan, Slot.PHONE, start, run.end);
        }
        if (isLandline(run)) {
            return took(scan, Slot.LANDLINE, bracketBefore(scan, start), endOfExtension(scan, run.end));
        }
        if (isCompany(run) && (cue == null || !cue.says(Kind.ORDER))) {
            scan.keep(start, run.end);
            return run.end;
        }
        if (isAmerican(scan, run, cue) || isBritish(scan, run)) {
            return took(scan, Slot.PHONE, bracketBefore(scan, start), run.end);
        }
        return isLocal(run, cue) ? took(scan, scan.hasHan() ? Slot.LANDLINE : Slot.PHONE, start, run.end) : -1;
    }

    private static boolean isMobile(Scan scan, Run run) {
        var digits = run.digits;
        if (digits.length() == 11) {
            return MOBILE.matcher(digits).matches()
                    && (run.whole() || run.groups.getFirst() > 2 || isSpelled(scan, run));
        }
        var prefix = (digits.length() == 13 && digits.startsWith("86"))
                        || (digits.length() == 15 && digits.startsWith("0086"))
                ? digits.length() - 11
                : 0;
        return prefix > 0
                && MOBILE.matcher(digits.substring(prefix)).matches()
                && (run.whole() || run.groups.getFirst() == prefix);
    }

    /** Digits said one by one. */
    private static boolean isSpelled(Scan scan, Run run) {
        return run.groups.getFirst() == 2
                && scan.at(run.start + 2) == ' '
                && run.groups.stream().allMatch(size -> size <= 3);
    }

    private static boolean isLandline(Run run) {
        if (!AREA_AND_NUMBER.matcher(run.digits).matches()) {
            return false;
        }
        if (run.whole()) {
            return true;
        }
        var area = run.digits.substring(0, run.groups.getFirst());
        return AREA.matcher(area).matches() && run.groups.size() <= 3;
    }

    private static boolean isCompany(Run run) {
        var groups = run.groups;
        if (run.digits.length() == 11 && run.digits.charAt(0) == '1' && groups.getFirst() == 1) {
            return COMPANY.matcher(run.digits.substring(1)).matches();
        }
        return run.digits.length() == 10
                && COMPANY.matcher(run.digits).matches()
                && (run.whole() || groups.getFirst() == 3);
    }

    private static boolean isAmerican(Scan scan, Run run, @Nullable Cue cue) {
        if (run.digits.length() == 11 && run.digits.charAt(0) == '1') {
            return run.grouped(1, 3, 3, 4)
                    && AMERICAN.matcher(run.digits.substring(1)).matches();
        }
        if (!AMERICAN.matcher(run.digits).matches()) {
            return false;
        }
        return run.grouped(3, 3, 4)
                || (run.whole() && !scan.hasHan() && cue != null && cue.says(Kind.PHONE) && cue.direct());
    }

    private static boolean isBritish(Scan scan, Run run) {
        return !scan.hasHan() && run.digits.length() == 11 && run.digits.startsWith("07") && run.groups.size() <= 3;
    }

    /** A number without its area code, when the word before says that it is a phone. */
    private static boolean isLocal(Run run, @Nullable Cue cue) {
        var length = run.digits.length();
        return cue != null
                && (cue.directly(Kind.LANDLINE) || cue.directly(Kind.PHONE))
                && (length == 7 || length == 8)
                && run.digits.charAt(0) > '1'
                && run.digits.charAt(0) < '9'
                && (run.whole() || run.grouped(3, 4) || run.grouped(4, 4))
                && !Checksums.isDate(run.digits);
    }

    private static int bracketBefore(Scan scan, int start) {
        return scan.at(start - 1) == '(' ? start - 1 : start;
    }

    private static int endOfExtension(Scan scan, int end) {
        var last = scan.at(end) == '-' ? scan.endOfDigits(end + 1) : end;
        return last - end > 2 && last - end < 7 ? last : end;
    }

    private static boolean isOrder(Scan scan, Run run, @Nullable Cue cue) {
        var length = run.digits.length();
        if (scan.latinAt(run.end) || (scan.at(run.end) == '.' && scan.digitAt(run.end + 1))) {
            return false;
        }
        if (cue != null && cue.directly(Kind.ORDER)) {
            return length >= 8 && !Checksums.isDate(run.digits);
        }
        if (cue != null && cue.says(Kind.THING)) {
            return false;
        }
        return length >= 12 && (isAlone(scan, run) || scan.talksOfOrders());
    }

    private static int endOfHyphened(Scan scan, int end) {
        while (scan.at(end) == '-' && scan.digitAt(end + 1)) {
            end = scan.endOfDigits(end + 1);
        }
        return end;
    }

    /** A turn that is nothing but one long number. */
    private static boolean isAlone(Scan scan, Run run) {
        return run.end - run.start + 2 >= scan.length();
    }
}
