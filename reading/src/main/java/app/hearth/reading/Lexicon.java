package app.hearth.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The phrases a side of the conversation is read with. */
final class Lexicon {

    private Lexicon() {}

    static List<Phrase> ofCustomers() {
        var phrases = new ArrayList<Phrase>();
        add(phrases, Sort.EMOTION, named(Arrays.asList(Emotion.values()), Emotion::wire), "emotions");
        add(phrases, Sort.FLAG, named(Arrays.asList(Flag.values()), Flag::wire), "flags");
        add(phrases, Sort.OUTCOME, named(Arrays.asList(Sign.values()), Sign::wire), "outcomes");
        addCommon(phrases);
        return phrases;
    }

    static List<Phrase> ofAgents() {
        var phrases = new ArrayList<Phrase>();
        add(phrases, Sort.BEHAVIOUR, named(Arrays.asList(Behaviour.values()), Behaviour::wire), "behaviours");
        addCommon(phrases);
        return phrases;
    }

    private static void addCommon(List<Phrase> phrases) {
        add(phrases, Sort.NEED, named(Needs.all(), Needs.Need::key), "needs");
        add(phrases, Sort.MANNER, named(Arrays.asList(Manner.values()), Manner::wire), "manners");
    }

    private static void add(List<Phrase> phrases, Sort sort, Map<String, ?> signals, String file) {
        // 您好 and 你好 are one phrase in plain words, which must not count twice.
        var heaviest = new LinkedHashMap<Phrase, Phrase>();
        for (var language : List.of("zh", "en")) {
            var name = file + "." + language + ".tsv";
            for (var row : Tsv.rows(name)) {
                if (row.length != 3) {
                    throw new IllegalStateException("%s: not three columns: %s".formatted(name, Arrays.toString(row)));
                }
                var signal = row[1].equals(Phrase.SILENT) ? Phrase.SILENT : signals.get(row[1]);
                if (signal == null) {
                    throw new IllegalStateException("%s: no signal is called %s".formatted(name, row[1]));
                }
                var phrase = new Phrase(plain(row[0]), sort, signal, Double.parseDouble(row[2]));
                heaviest.merge(
                        new Phrase(phrase.text(), sort, signal, 0),
                        phrase,
                        (one, other) -> one.weight() < other.weight() ? other : one);
            }
        }
        phrases.addAll(heaviest.values());
    }

    /** A phrase as it stands in plain words. The mark of a gap would fold to a full stop. */
    static String plain(String text) {
        var chars = Folding.chars(text);
        for (var i = 0; i < chars.length; i++) {
            if (text.charAt(i) == Phrase.GAP) {
                chars[i] = Phrase.GAP;
            }
        }
        var plain = Wording.ofPhrase(chars);
        if (plain.chars().allMatch(c -> Cover.isCovered((char) c) || c == ' ')) {
            throw new IllegalStateException("'%s' would be found wherever a figure or a name stands".formatted(text));
        }
        return plain;
    }

    private static <S> Map<String, S> named(List<S> signals, Function<S, String> name) {
        return signals.stream().collect(Collectors.toMap(name, Function.identity()));
    }
}
