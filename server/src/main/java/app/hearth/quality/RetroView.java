package app.hearth.quality;

import app.hearth.people.AgentCard;
import app.hearth.people.AgentSet;
import app.hearth.people.SourceAgents;
import app.hearth.quality.RetroTally.Flip;
import app.hearth.quality.RetroTally.Flipped;
import app.hearth.quality.RetroTally.Seen;
import app.hearth.quality.RetroTally.Share;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would change if a draft were published.
 *
 * @param edit the edit of the draft that was tried
 * @param perSecond conversations a second
 * @param report null until it is done
 */
record RetroView(
        int edit,
        State state,
        long done,
        long total,
        double perSecond,
        @Nullable RetroReport report) {

    private static final int MOST_AGENTS = 50;

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        FAILED;

        /** The name on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came out.
     *
     * @param notCompared how many have items that are undecided because the draft's examples were not compared with
     *     them yet
     * @param before how many scored 0 to 9, 10 to 19 and so on up to 100, and last how many had no score
     * @param after the same afterwards
     * @param criticalExamples conversations in which a critical item would newly fail
     * @param agents those within the caller's scope, the most affected first
     */
    record RetroReport(
            RetroShare whole,
            long notCompared,
            List<Long> before,
            List<Long> after,
            long criticalNew,
            long criticalGone,
            List<UUID> criticalExamples,
            List<RetroItem> items,
            List<RetroAgent> agents) {}

    /** The scores of some conversations. */
    record RetroShare(
            long conversations,
            long changed,
            @Nullable Double meanBefore,
            @Nullable Double meanAfter) {

        static RetroShare of(Share share) {
            return new RetroShare(share.conversations(), share.changed(), share.meanBefore(), share.meanAfter());
        }
    }

    /** An item whose verdict changes. */
    record RetroItem(String item, Verdict from, Verdict to, long conversations, List<UUID> examples) {}

    /** Somebody whose scores change. */
    record RetroAgent(@Nullable AgentCard agent, RetroShare share) {}

    static RetroView running(int edit, RetroRun run, long total) {
        return new RetroView(edit, State.RUNNING, run.done(), Math.max(total, run.done()), run.perSecond(), null);
    }

    static RetroView failed(int edit, RetroRun run, long total) {
        return new RetroView(edit, State.FAILED, run.done(), total, run.perSecond(), null);
    }

    static RetroView done(int edit, RetroRun run, AgentSet visible, SourceAgents agents) {
        var tally = run.tally();
        var report = new RetroReport(
                RetroShare.of(tally.whole()),
                run.notCompared(),
                tally.before(),
                tally.after(),
                tally.criticalNew(),
                tally.criticalGone(),
                within(visible, tally.newlyCritical()),
                tally.flips().stream().map(entry -> item(entry, visible)).toList(),
                agents(tally, visible, agents));
        return new RetroView(edit, State.DONE, run.done(), run.done(), run.perSecond(), report);
    }

    private static RetroItem item(Map.Entry<Flip, Flipped> entry, AgentSet visible) {
        var flip = entry.getKey();
        var flipped = entry.getValue();
        return new RetroItem(flip.item(), flip.from(), flip.to(), flipped.count(), within(visible, flipped.seen()));
    }

    private static List<UUID> within(AgentSet visible, List<Seen> seen) {
        return seen.stream()
                .filter(one -> visible.contains(one.agent()))
                .map(Seen::conversation)
                .toList();
    }

    private static List<RetroAgent> agents(RetroTally tally, AgentSet visible, SourceAgents agents) {
        var most = tally.agents().entrySet().stream()
                .filter(entry ->
                        visible.contains(entry.getKey()) && entry.getValue().changed() > 0)
                .sorted(Comparator.comparingLong(
                        (Map.Entry<UUID, Share> entry) -> -entry.getValue().changed()))
                .limit(MOST_AGENTS)
                .toList();
        var cards = agents.cards(most.stream().map(Map.Entry::getKey).toList());
        return most.stream()
                .map(entry -> new RetroAgent(
                        cards.get(entry.getKey()), RetroShare.of(Objects.requireNonNull(entry.getValue()))))
                .toList();
    }
}
