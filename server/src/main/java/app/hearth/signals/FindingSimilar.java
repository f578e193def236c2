package app.hearth.signals;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.people.SourceAgents;
import app.hearth.reading.ConversationReading;
import app.hearth.reading.NeedVectors;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the conversations whose needs lie closest to that of one, among those the caller may see. */
@Service
class FindingSimilar {

    private static final Duration USUAL_SPAN = Duration.ofDays(45);

    private final NeedVectorTable vectors;
    private final NeedWorkTable works;
    private final ReadingTable readings;
    private final Conversations conversations;
    private final SourceAgents agents;

    FindingSimilar(
            NeedVectorTable vectors,
            NeedWorkTable works,
            ReadingTable readings,
            Conversations conversations,
            SourceAgents agents) {
        this.vectors = vectors;
        this.works = works;
        this.readings = readings;
        this.conversations = conversations;
        this.agents = agents;
    }

    /**
     * The closest ones of a span, each vector in it looked at.
     *
     * @param from when the first began; by default some weeks before the conversation
     * @param to before this the last began; by default some weeks after the conversation
     */
    @Transactional(readOnly = true)
    Similar to(Caller caller, ConversationId id, @Nullable Instant from, @Nullable Instant to, int most) {
        var conversation = conversations.visible(caller, id);
        var begin = from == null ? id.startedAt().minus(USUAL_SPAN) : from;
        var end = to == null ? id.startedAt().plus(USUAL_SPAN) : to;
        if (!begin.isBefore(end)) {
            throw Refused.invalid("similar.span", "No time from %s to %s.".formatted(begin, end));
        }
        var own = vectors.find(conversation.id().value());
        if (own.isEmpty() || !own.get().model().equals(NeedVectors.MODEL)) {
            return new Similar(works.isPending(id.value()) ? State.PENDING : State.NONE, begin, end, 0, List.of());
        }
        if (own.get().vector().isEmpty()) {
            return new Similar(State.NONE, begin, end, 0, List.of());
        }
        var closest = new Closest(own.get().vector(), most);
        vectors.scan(
                own.get(),
                agents.visibleTo(caller.scope()),
                ConversationId.floor(begin),
                ConversationId.floor(end),
                closest::look);
        return new Similar(State.READY, begin, end, closest.looked, withWords(closest.inOrder()));
    }

    private List<One> withWords(List<Close> closest) {
        var ids = closest.stream().map(Close::conversation).toList();
        var known = conversations.find(ids).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.<Conversation>identity()));
        var shown = readings.shown(ids);
        var all = new ArrayList<One>();
        for (var close : closest) {
            var conversation = known.get(close.conversation());
            var reading = shown.get(close.conversation());
            if (conversation != null && reading != null) {
                all.add(new One(
                        conversation.id(),
                        NeedVectors.words(conversation.toTranscript(), reading),
                        reading.conversation(),
                        close.closeness()));
            }
        }
        return all;
    }

    /** Whether it could be looked for. */
    enum State {
        READY,
        /** The vector of the conversation is not made yet. */
        PENDING,
        /** The customer said nothing that could be compared. */
        NONE;

        /** The name on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was found.
     *
     * @param looked how many conversations were compared
     */
    record Similar(State state, Instant from, Instant to, long looked, List<One> closest) {

        Similar {
            closest = List.copyOf(closest);
        }
    }

    /**
     * A similar conversation.
     *
     * @param words in which the customer states the need
     * @param closeness the cosine of both vectors
     */
    record One(ConversationId id, String words, ConversationReading reading, double closeness) {}

    private record Close(UUID conversation, double closeness) {}

    /** The closest so far, the farthest of them on top. */
    private static final class Closest {

        private final SmallVector own;
        private final int most;
        private final PriorityQueue<Close> heap = new PriorityQueue<>(Comparator.comparingDouble(Close::closeness));
        private long looked;

        private Closest(SmallVector own, int most) {
            this.own = own;
            this.most = most;
        }

        private void look(UUID conversation, byte[] vector) {
            looked++;
            var closeness = own.closenessTo(vector);
            if (heap.size() < most || closeness > heap.element().closeness()) {
                heap.add(new Close(conversation, closeness));
                if (heap.size() > most) {
                    heap.remove();
                }
            }
        }

        private List<Close> inOrder() {
            return heap.stream()
                    .sorted(Comparator.comparingDouble(Close::closeness)
                            .reversed()
                            .thenComparing(Close::conversation))
                    .toList();
        }
    }
}
