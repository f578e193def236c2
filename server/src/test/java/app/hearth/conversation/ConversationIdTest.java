package app.hearth.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConversationIdTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    @Test
    void remembersWhenTheConversationStarted() {
        assertThat(ConversationId.of(NOON, 42, 43).startedAt()).isEqualTo(NOON);
    }

    @Test
    void isTheSameForTheSameConversation() {
        assertThat(ConversationId.of(NOON, -1, -1)).isEqualTo(ConversationId.of(NOON, -1, -1));
        assertThat(ConversationId.of(NOON, -1, -1)).isNotEqualTo(ConversationId.of(NOON, -1, -2));
    }

    @Test
    void sortsByTimeAsTextAndInTheStore() {
        var earlier = ConversationId.of(NOON, -1, -1).value().toString();
        var later = ConversationId.of(NOON.plusMillis(1), 0, 0).value().toString();

        assertThat(earlier).isLessThan(later);
        assertThat(ConversationId.floor(NOON.plusMillis(1)).toString())
                .isGreaterThan(earlier)
                .isLessThanOrEqualTo(later);
    }
}
