package app.hearth.transcript;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one line, row or document of a file comes to. */
public sealed interface Line {

    Place place();

    static Bad bad(Place place, String field, String code, String reason) {
        return new Bad(place, List.of(new Fault(field, code, reason, null)));
    }

    /**
     * A whole conversation.
     *
     * @param original the bytes it was read from, for a keyed hash; each call gives a fresh read-only view
     * @param remarks what was taken on trust, such as speakers that had to be inferred; never a reason to refuse
     */
    record Whole(Place place, Transcript transcript, ByteBuffer original, List<Fault> remarks) implements Line {

        public Whole {
            remarks = List.copyOf(remarks);
        }

        @Override
        public ByteBuffer original() {
            return original.asReadOnlyBuffer();
        }
    }

    /**
     * One turn of a conversation whose other turns stand on other lines, perhaps far away.
     *
     * @param agentId as in {@link Transcript}; each row may say it or leave it out
     * @param original the row it was read from, its cells joined by U+001F in UTF-8
     */
    record Part(
            Place place,
            String conversationId,
            @Nullable String channel,
            @Nullable String agentId,
            @Nullable String customerId,
            Turn turn,
            Outcome outcome,
            ByteBuffer original)
            implements Line {

        @Override
        public ByteBuffer original() {
            return original.asReadOnlyBuffer();
        }
    }

    /** A line that cannot be taken, with everything that is wrong with it. */
    record Bad(Place place, List<Fault> faults) implements Line {

        public Bad {
            faults = List.copyOf(faults);
        }
    }
}
