package app.hearth.redaction;

import java.util.Locale;

/** Keeps what is masked already, web addresses and numbers of companies. */
final class Marks implements Finder {

    private static final int LONGEST_MARK = 40;

    @Override
    public void search(Scan scan) {
        for (var i = 0; i < scan.length(); i++) {
            switch (scan.at(i)) {
                case '[', '<', '【' -> keepMark(scan, i);
                case '*' -> keepStars(scan, i);
                case ':' -> keepLink(scan, i);
                case 'w', 'W' -> keepSite(scan, i);
                default -> {}
            }
        }
    }

    private static void keepMark(Scan scan, int start) {
        for (var end = start + 1; end < Math.min(scan.length(), start + LONGEST_MARK); end++) {
            var character = scan.at(end);
            if (character == ']' || character == '>' || character == '】') {
                if (isMark(scan.slice(start + 1, end))) {
                    scan.keep(start, end + 1);
                }
                return;
            }
        }
    }

    /** A mark has words before its number, and no number that could be somebody's. */
    private static boolean isMark(String inside) {
        return (inside.chars().filter(Character::isDigit).count() < 7
                        && inside.indexOf('@') < 0
                        && inside.chars().noneMatch(c -> c == ',' || c == ':'))
                || inside.matches("[A-Z]{3,}[A-Z_]*+_\\d{1,20}");
    }

    /** Keeps 138****1234 with the digits beside the stars. */
    private static void keepStars(Scan scan, int star) {
        if (scan.at(star + 1) != '*' || scan.at(star - 1) == '*') {
            return;
        }
        var start = star;
        while (start > 0 && start > star - 8 && scan.wordAt(start - 1)) {
            start--;
        }
        var end = star;
        while (scan.at(end) == '*' || scan.at(end) == '-') {
            end++;
        }
        var last = end;
        while (last < end + 8 && scan.wordAt(last)) {
            last++;
        }
        scan.keep(start, last);
    }

    private static void keepLink(Scan scan, int colon) {
        if (scan.at(colon + 1) == '/' && scan.at(colon + 2) == '/') {
            keepPath(scan, colon);
        }
    }

    private static void keepSite(Scan scan, int start) {
        if (!scan.latinAt(start - 1)
                && start + 4 < scan.length()
                && scan.slice(start, start + 4).toLowerCase(Locale.ROOT).equals("www.")) {
            keepPath(scan, start);
        }
    }

    /** The path names a page of the company; what follows the question mark may name a person. */
    private static void keepPath(Scan scan, int start) {
        var end = start;
        while (end < scan.length() && isUrl(scan.at(end)) && scan.at(end) != '?') {
            end++;
        }
        scan.keep(start, end);
        if (scan.at(end) == '?') {
            keepItemNumber(scan, end + 1);
        }
    }

    private static void keepItemNumber(Scan scan, int start) {
        if (scan.at(start) == 'i' && scan.at(start + 1) == 'd' && scan.at(start + 2) == '=') {
            scan.keep(start, scan.endOfDigits(start + 3));
        }
    }

    private static boolean isUrl(char character) {
        return character > ' ' && character < 0x7f && character != '"' && character != '<' && character != '>';
    }
}
