package app.hearth.redaction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Masks the turns of one conversation, so that the same phone number stays recognisably the same. One thread only. */
public final class Masking {

    private final Redactor redactor;
    private final Map<Slot, Map<String, Integer>> numbers = new EnumMap<>(Slot.class);
    private final Map<Slot, Integer> counts = new EnumMap<>(Slot.class);
    private boolean inChinese = true;

    Masking(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The text with each personal detail replaced by its token. Tokens that are already there stay. */
    public String mask(String text) {
        var finds = redactor.find(text);
        rememberLanguage(text, finds);
        if (finds.isEmpty()) {
            return text;
        }
        var masked = new StringBuilder(text.length() + 8 * finds.size());
        var done = 0;
        for (var find : finds) {
            masked.append(text, done, find.start());
            masked.append(tokenFor(find, text.substring(find.start(), find.end())));
            done = find.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** How many details were masked so far, by slot. */
    public Map<Slot, Integer> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    private String tokenFor(Find find, String value) {
        counts.merge(find.slot(), 1, Integer::sum);
        var known = numbers.computeIfAbsent(find.slot(), slot -> new HashMap<>());
        var number = known.computeIfAbsent(sameness(find.slot(), value), unseen -> known.size() + 1);
        return find.slot().token(number, inChinese);
    }

    /** Two spellings of one value are the same when their letters and digits are. */
    private static String sameness(Slot slot, String value) {
        var folded = Scan.of(value).folded();
        var same = new StringBuilder(folded.length);
        for (var character : folded) {
            if (Character.isLetterOrDigit(character) || (slot == Slot.EMAIL && character != ' ')) {
                same.append(character);
            }
        }
        var spelling = same.toString().toLowerCase(Locale.ROOT);
        return slot == Slot.PHONE ? spelling.replaceFirst("^(?:00)?86(?=1[3-9]\\d{9}$)", "") : spelling;
    }

    /** A turn that is only a number speaks the language of the turn before. */
    private void rememberLanguage(String text, List<Find> finds) {
        var find = 0;
        var latin = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Scan.isHan(character)) {
                inChinese = true;
                return;
            }
            while (find < finds.size() && finds.get(find).end() <= i) {
                find++;
            }
            latin |= Scan.isLatin(character)
                    && (find == finds.size() || i < finds.get(find).start());
        }
        if (latin) {
            inChinese = false;
        }
    }
}
