package app.hearth.redaction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of people in English: after a title, after words that announce a name, and well-known names in greetings. */
final class EnglishNames implements Finder {

    private enum Lead {
        /** A name follows, known or not. */
        SURE,
        /** A name follows if it is a well-known one. */
        LIKELY,
        TITLE
    }

    private static final Words<Boolean> GIVEN = Words.ofResource("given-names.txt");
    private static final Words<Boolean> WORDS_TOO = Words.of("mark will grace frank mason christian");

    private static final Words<Lead> LEADS = new Words<Lead>()
            .with(Lead.TITLE, "mr mrs ms dr miss mx prof")
            .with(
                    Lead.SURE,
                    "my_name_is my_name's name_is name_was name: guest_name guest_name: customer_name recipient: recipient_is cardholder: passenger: attn: "
                            + "name_on_the_card_is name_on_the_account_is name_on_the_order_is name_on_the_order: name_on_the_booking_is")
            .with(
                    Lead.LIKELY,
                    "i'm i_am this_is it's it_is hi hello hey dear thanks thank_you speaking_with speak_to talk_to ask_for regards best_regards sincerely with by");

    private static final Words<Boolean> NOT_NAMES = Words.of(
            "not on in misspelled misspelt spelled wrong incorrect still missing the a an listed there fine different already and is was are also attached"
                    + " below above showing written under from to for with or but it i my you please correct right invalid required pepper martens no");

    private static final Words<Boolean> CALLERS = Words.of("from speaking calling here with in at and");

    @Override
    public void search(Scan scan) {
        if (!scan.hasLatin() || scan.hasHan()) {
            return;
        }
        for (var i = 0; i < scan.length(); i++) {
            if (!scan.latinAt(i) || scan.latinAt(i - 1)) {
                continue;
            }
            var lead = LEADS.starting(scan, i);
            if (lead != null) {
                claimAfter(scan, lead);
            } else if (isGiven(scan, i, endOfWord(scan, i)) && isSpeaker(scan, i)) {
                scan.claim(Slot.NAME, i, endOfWord(scan, i));
            }
        }
    }

    /** Whether the word is a well-known given name. */
    static boolean isGiven(Scan scan, int start, int end) {
        var given = GIVEN.starting(scan, start);
        return given != null && given.end() == end;
    }

    private static boolean isSpeaker(Scan scan, int start) {
        var next = scan.skipSpaces(endOfWord(scan, start));
        return isWord(scan, next, "speaking") && !scan.wordAt(start - 2);
    }

    private static void claimAfter(Scan scan, Words.Hit<Lead> lead) {
        var start = lead.end();
        var dotted = lead.meaning() == Lead.TITLE && scan.at(start) == '.';
        while (start < lead.end() + 4 && " .,:\n".indexOf(scan.at(start)) >= 0 && scan.at(start) != 0) {
            start++;
        }
        if (!scan.latinAt(start) || start == lead.end()) {
            return;
        }
        var end = endOfWord(scan, start);
        if (NOT_NAMES.startAt(scan, start)
                || scan.digitAt(end)
                || LEADS.startAt(scan, start)
                || !isBelieved(scan, lead.meaning(), start, end, dotted)) {
            return;
        }
        scan.claim(Slot.NAME, start, withSurname(scan, start, end, lead.meaning()));
    }

    private static boolean isBelieved(Scan scan, @Nullable Lead lead, int start, int end, boolean dotted) {
        var upper = Character.isUpperCase(scan.at(start));
        if (lead == Lead.TITLE) {
            return upper || (dotted && end - start > 2 && !isDrive(scan, start));
        }
        if (lead == Lead.SURE) {
            return end - start > 1;
        }
        if (!isGiven(scan, start, end)) {
            return false;
        }
        var next = scan.skipSpaces(end);
        return (upper && !isOrdinary(scan, start))
                || CALLERS.startAt(scan, next)
                || (!isOrdinary(scan, start) && (!scan.wordAt(next) || scan.latinAt(next)));
    }

    /** 5 plaza dr. is a street. */
    private static boolean isDrive(Scan scan, int start) {
        return scan.at(start - 3) == 'r' && scan.at(start - 4) == 'd';
    }

    private static boolean isOrdinary(Scan scan, int start) {
        return WORDS_TOO.startAt(scan, start);
    }

    private static int withSurname(Scan scan, int start, int end, Lead lead) {
        var next = end + 1;
        if (scan.at(end) != ' '
                || !scan.latinAt(next)
                || NOT_NAMES.startAt(scan, next)
                || CALLERS.startAt(scan, next)) {
            return end;
        }
        var last = endOfWord(scan, next);
        if (last - next == 1 && scan.at(last) == '.' && Character.isUpperCase(scan.at(last + 2))) {
            return endOfWord(scan, last + 2);
        }
        var upper = Character.isUpperCase(scan.at(next));
        var lowerStyle = !Character.isUpperCase(scan.at(start))
                && lead != Lead.TITLE
                && (!scan.latinAt(scan.skipSpaces(last)) || CALLERS.startAt(scan, scan.skipSpaces(last)));
        return upper || (lowerStyle && last - next > 2) ? last : end;
    }

    private static boolean isWord(Scan scan, int start, String word) {
        var end = start + word.length();
        return end <= scan.length()
                && !scan.latinAt(end)
                && scan.slice(start, end).toLowerCase(Locale.ROOT).equals(word);
    }

    /** The end of a word, with O'Connor and Anne-Marie whole. */
    private static int endOfWord(Scan scan, int start) {
        var end = start;
        while (scan.latinAt(end) || ((scan.at(end) == '\'' || scan.at(end) == '-') && scan.latinAt(end + 1))) {
            end++;
        }
        return end;
    }
}
