package app.hearth.appeal;

import app.hearth.conversation.ConversationId;
import app.hearth.quality.Ruling.Origin;
import app.hearth.scorecard.Sight;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appeal is about, as it was when it was filed.
 *
 * @param agent the source agent of the conversation
 * @param person whom the roster knows that agent as, and who alone acts for the agent
 * @param original the verdict in question
 * @param evidence the words that verdict rests on
 * @param reader the version of the reader that the card judged by
 * @param origin where a person's verdict came from; null where it is the machine's
 * @param scorer the account whose verdict it is; null where it is the machine's
 * @param asked what the agent asks for
 */
record Claim(
        ConversationId conversation,
        String scorecard,
        int version,
        String item,
        UUID agent,
        UUID person,
        ItemValue original,
        List<Sight> evidence,
        String reader,
        @Nullable Origin origin,
        @Nullable UUID scorer,
        Quote quote,
        ItemValue asked,
        String reason,
        Instant filedAt) {

    Claim {
        evidence = List.copyOf(evidence);
    }

    boolean isAboutTheMachine() {
        return origin == null;
    }
}
