package app.hearth.quality;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.reading.Reading;
import app.hearth.scorecard.CardExample;
import app.hearth.scorecard.ScorecardDocument;
import app.hearth.transcript.Outcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** Ready-made quality data, written as cards are written. */
final class QualityFixtures {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private QualityFixtures() {}

    /** Turns and signals, written as the tests of a card are. */
    static CardExample talk(String... turns) {
        var lines = Arrays.stream(turns).map("{%s}"::formatted).toList();
        return ScorecardDocument.read("""
                        card: test
                        version: 1
                        name: {zh: 测试, en: Test}
                        about: {zh: 测试, en: Test}
                        sections:
                          - id: any
                            name: {zh: 节, en: Section}
                            items:
                              - id: any
                                name: {zh: 名, en: Name}
                                definition: {zh: 做, en: Do}
                                weight: 1
                                detect: human
                        tests: [{name: talk, turns: [%s], conversation: {resolved: 0.5}}]
                        """.formatted(String.join(", ", lines)))
                .examples()
                .getFirst();
    }

    static Conversation aConversation(CardExample talk) {
        return new Conversation(
                ConversationId.of(NOON, 1, UUID.randomUUID().getLeastSignificantBits()),
                UUID.randomUUID(),
                "42",
                null,
                null,
                "webchat",
                NOON,
                null,
                talk.turns(),
                Outcome.UNKNOWN,
                Map.of(),
                1);
    }

    static Reading aReading(Conversation conversation, CardExample talk) {
        return new Reading(
                conversation.id().value().toString(),
                "1.0.0",
                talk.reading().turns(),
                talk.reading().conversation());
    }
}
