package app.hearth.search;

import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.scorecard.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation, written as words beside those that were said, so that one index finds a conversation
 * by any combination of both. A tilde begins every mark; no cut of a text gives one.
 */
final class Marks {

    /** The customer came in upset at this valence or below. */
    static final double UPSET = -0.5;

    static final String DEESCALATED = "~deescalated";
    static final String TOO_FAST = "~tooFast";
    static final String CANNED = "~canned";
    static final String CRITICAL = "~critical";
    static final String CONTESTED = "~contested";

    private static final int TENTHS = 10;
    /** With more agents than this an index is no help. */
    private static final int MANY_AGENTS = 50;

    private Marks() {}

    static List<String> of(Listing listing) {
        var marks = new ArrayList<String>();
        marks.add(of("source", listing.source()));
        add(marks, "agent", listing.agent());
        add(marks, "channel", listing.channel());
        marks.add(of("need", listing.need()));
        marks.add(of("path", listing.path().wire()));
        marks.add(of("resolved", listing.resolved().wire()));
        marks.add(of("satisfaction", satisfaction(listing.satisfaction())));
        listing.emotions().forEach(emotion -> marks.add(of("emotion", emotion.wire())));
        listing.flags().forEach(flag -> marks.add(of("flag", flag.wire())));
        listing.behaviours().forEach(behaviour -> marks.add(of("behaviour", behaviour.wire())));
        if (listing.entryEmotion() != null) {
            marks.add(of("entry", listing.entryEmotion() <= UPSET ? Filter.Entry.UPSET : Filter.Entry.CALM));
        }
        if (listing.score() != null) {
            marks.add(of("score", tenth(listing.score())));
        }
        if (listing.deescalated()) {
            marks.add(DEESCALATED);
        }
        if (Boolean.TRUE.equals(listing.tooFast())) {
            marks.add(TOO_FAST);
        }
        if (Boolean.TRUE.equals(listing.canned())) {
            marks.add(CANNED);
        }
        if (listing.critical()) {
            marks.add(CRITICAL);
        }
        if (listing.contested()) {
            marks.add(CONTESTED);
        }
        return marks;
    }

    /** What was found about an item of the main card; of what did not apply there is no mark. */
    static String of(String item, Verdict verdict) {
        return of("item", item + ":" + verdict.wire());
    }

    static String of(String kind, Object value) {
        return "~" + kind + "=" + value.toString().strip().replaceAll("\\s", "_");
    }

    /** Any of the agents, as a part of a {@code tsquery}; null where there are too many for an index to help. */
    static @Nullable String anyAgent(Collection<UUID> agents) {
        if (agents.isEmpty() || agents.size() > MANY_AGENTS) {
            return null;
        }
        return agents.stream()
                .map(agent -> Wanted.quoted(of("agent", agent)))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** Any score of a range, roughly; null where the range is so wide that an index is no help. */
    static @Nullable String anyScore(@Nullable Double least, @Nullable Double most) {
        var from = least == null ? 0 : tenth(least);
        var to = most == null ? TENTHS : tenth(most);
        if (to - from > TENTHS / 2 || to < from) {
            return null;
        }
        return IntStream.rangeClosed(from, to)
                .mapToObj(tenth -> Wanted.quoted(of("score", tenth)))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static int tenth(double score) {
        return (int) Math.clamp(Math.floor(score / TENTHS), 0, TENTHS);
    }

    private static String satisfaction(Satisfaction satisfaction) {
        return satisfaction.level().wire();
    }

    private static void add(List<String> marks, String kind, @Nullable Object value) {
        if (value != null) {
            marks.add(of(kind, value));
        }
    }
}
