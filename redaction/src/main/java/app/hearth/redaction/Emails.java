package app.hearth.redaction;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses of people. Mailboxes of a role, such as service@, belong to the company and stay. */
final class Emails implements Finder {

    private static final int LONGEST_NAME = 64;
    private static final Words<Boolean> ROLES = Words.of(
            "service support info help sales contact admin noreply no-reply kefu cs feedback marketing hello office billing");

    private static final Pattern SPOKEN = Pattern.compile(
            "[a-z0-9_]{1,30}+(?: (?:dot|点) [a-z0-9_]{1,30}+| ?点 ?[a-z0-9_]{1,30}+){0,3}+"
                    + "(?: at | ?艾特 ?| ?\\(at\\) ?)(?:qq|gmail|163|126|outlook|hotmail|yahoo|icloud|foxmail|sina)"
                    + "(?: dot | ?点 ?|\\.)(?:com|cn|net)(?![a-z0-9])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void search(Scan scan) {
        if (!scan.hasLatin()) {
            return;
        }
        var spoken = false;
        for (var i = 0; i < scan.length(); i++) {
            if (scan.at(i) == '@') {
                searchAround(scan, i);
            } else if (scan.at(i) == '艾' || ((scan.at(i) | 0x20) == 'a' && isSpokenAt(scan, i))) {
                spoken = true;
            }
        }
        if (spoken) {
            searchSpoken(scan);
        }
    }

    private static boolean isSpokenAt(Scan scan, int place) {
        return (scan.at(place + 1) | 0x20) == 't'
                && (scan.at(place - 1) == ' ' || scan.at(place - 1) == '(')
                && (scan.at(place + 2) == ' ' || scan.at(place + 2) == ')');
    }

    private static void searchSpoken(Scan scan) {
        var matcher = SPOKEN.matcher(scan.slice(0, scan.length()));
        while (matcher.find()) {
            if (!scan.wordAt(matcher.start() - 1)) {
                scan.claim(Slot.EMAIL, matcher.start(), matcher.end());
            }
        }
    }

    private static void searchAround(Scan scan, int at) {
        var start = at;
        while (start > 0 && at - start < LONGEST_NAME && isNamePart(scan, start - 1)) {
            start--;
        }
        while (start < at && !scan.wordAt(start)) {
            start++;
        }
        var end = endOfDomain(scan, at + 1);
        if (start == at || end < 0) {
            return;
        }
        var role = ROLES.starting(scan, start);
        if (role != null && role.end() == at) {
            scan.keep(start, end);
            return;
        }
        scan.claim(Slot.EMAIL, start, end);
    }

    private static boolean isNamePart(Scan scan, int place) {
        return scan.wordAt(place) || ("._%+-'".indexOf(scan.at(place)) >= 0 && scan.at(place) != 0);
    }

    /** The end of a domain with at least one dot and a last part of letters, or -1. */
    private static int endOfDomain(Scan scan, int start) {
        var end = -1;
        var i = start;
        while (i - start < 100) {
            var part = i;
            while (scan.wordAt(i) || scan.at(i) == '-') {
                i++;
            }
            if (i == part) {
                break;
            }
            if (part > start && isTopLevel(scan.slice(part, i))) {
                end = i;
            }
            if (scan.at(i) != '.' && !(scan.at(i) == '。' && scan.latinAt(i + 1))) {
                break;
            }
            i++;
        }
        return end;
    }

    private static boolean isTopLevel(String part) {
        return part.length() >= 2
                && part.length() <= 12
                && part.toLowerCase(Locale.ROOT).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
