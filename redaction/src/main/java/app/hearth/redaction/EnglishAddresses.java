package app.hearth.redaction;

import java.util.regex.Pattern;

/** Street addresses in English: a house number, a street, and what follows it up to the postcode. */
final class EnglishAddresses implements Finder {

    private static final String UNIT =
            "(?:,? (?i:apt|apartment|suite|ste|unit|flat|room|floor|#)\\.? ?#?[A-Za-z0-9-]{1,6}+)?";
    private static final String CITY = "(?:,? ?(?:"
            + "(?i:[a-z.]{2,15}(?: [a-z.]{2,15}){0,2},? [a-z]{2} \\d{5}(?:-\\d{4})?)"
            + "|[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?,? [A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?";
    private static final String TOWN = "(?:, [A-Z][a-z]{3,14}(?![a-z]))?";
    private static final String SUFFIX =
            "(?:(?i:street|avenue|road|boulevard|blvd|terrace|parkway|pkwy|highway|crescent)"
                    + "|[Ll]ane|[Ss]t|[Aa]ve|[Rr]d|Ln|Drive|Dr|Court|Ct|Way|Place|Pl|Circle|Cir|Square|Sq|Trail|Close)\\b\\.?";
    private static final Pattern STREET =
            Pattern.compile("\\d{1,5}[A-Da-d]?(?:-\\d{1,4})? ((?:(?:[A-Za-z]{1,2}\\.|[A-Za-z0-9']{1,15}+) ){1,4}?)"
                    + SUFFIX + UNIT + "(?:" + CITY + ")" + TOWN);
    private static final Pattern BOX = Pattern.compile("(?i:p\\.?o\\.? box) \\d{1,6}" + CITY);
    private static final Pattern NOT_STREETS = Pattern.compile(
            "(?i)\\b(?:from|the|of|in|a|an|days?|minutes?|hours?|weeks?|items?|times?|and|on|to|or|is|was|at|for|star|down|more|dollars|my|your|this|that|national|provincial)\\b");
    private static final int REACH = 140;

    @Override
    public void search(Scan scan) {
        if (!scan.hasLatin() || scan.digits() == 0) {
            return;
        }
        var i = 0;
        while (i < scan.length()) {
            var end = i;
            if (scan.digitAt(i) && !scan.wordAt(i - 1) && scan.at(i - 1) != '$' && scan.at(i - 1) != '.') {
                end = claim(scan, STREET, i);
                end = end > i ? end : scan.endOfDigits(i);
            } else if ((scan.at(i) | 0x20) == 'p' && !scan.wordAt(i - 1)) {
                end = claim(scan, BOX, i);
            }
            i = Math.max(i + 1, end);
        }
    }

    private static int claim(Scan scan, Pattern pattern, int start) {
        var window = scan.slice(start, Math.min(scan.length(), start + REACH));
        var matcher = pattern.matcher(window);
        if (!matcher.lookingAt()
                || (matcher.groupCount() > 0
                        && NOT_STREETS.matcher(matcher.group(1)).find())) {
            return start;
        }
        var end = start + matcher.end();
        while (scan.at(end - 1) == '.' || scan.at(end - 1) == ' ') {
            end--;
        }
        return scan.claim(Slot.ADDRESS, start, end) ? end : start;
    }
}
