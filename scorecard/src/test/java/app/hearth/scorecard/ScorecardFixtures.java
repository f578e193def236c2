package app.hearth.scorecard;

import java.util.Arrays;
import java.util.List;

/** Ready-made cards and conversations, written as cards are written. */
final class ScorecardFixtures {

    private ScorecardFixtures() {}

    /** A card with these items in one section; each is the inside of a flow mapping and needs no texts. */
    static Scorecard aCardWith(String... items) {
        return aCard("sections: [%s]".formatted(aSection("only", items)));
    }

    static Scorecard aCard(String rest) {
        return ScorecardDocument.read(aDocument(rest));
    }

    static String aDocument(String rest) {
        return """
                card: test
                version: 1
                name: {zh: 测试, en: Test}
                about: {zh: 测试, en: Test}
                %s
                """.formatted(rest);
    }

    static String aSection(String id, String... items) {
        var written = Arrays.stream(items)
                .map("{name: {zh: 名, en: Name}, definition: {zh: 做, en: Do}, %s}"::formatted)
                .toList();
        return "{id: %s, name: {zh: 节, en: Section}, items: [%s]}".formatted(id, String.join(", ", written));
    }

    /** Turns and signals, written as the tests of a card are. */
    static CardExample talk(String... turns) {
        return talkWith("resolved: 0.5", turns);
    }

    static CardExample talkWith(String whole, String... turns) {
        var lines = Arrays.stream(turns).map("{%s}"::formatted).toList();
        return aCard("""
                        sections: [%s]
                        tests: [{name: talk, turns: [%s], conversation: {%s}}]
                        """.formatted(
                                aSection("any", "id: any, weight: 1, detect: human"), String.join(", ", lines), whole))
                .examples()
                .getFirst();
    }

    static Evaluation evaluate(Scorecard card, CardExample talk) {
        return card.evaluate(talk.turns(), talk.reading());
    }

    static Judgement judge(String detect, CardExample talk) {
        return evaluate(aCardWith("id: it, weight: 1, " + detect), talk)
                .judgements()
                .getFirst();
    }

    static List<Verdict> verdicts(Evaluation evaluation) {
        return evaluation.judgements().stream().map(Judgement::verdict).toList();
    }
}
