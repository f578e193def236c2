package app.hearth.signals;

import app.hearth.reading.ConversationReading;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.signals.Comparison.Group;
import app.hearth.signals.Comparison.SignalChange;
import app.hearth.signals.Comparison.Whole;
import app.hearth.signals.Comparison.WholeChange;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what is different between two readings of the same conversations, one after the other. */
final class Comparing {

    private static final int EXAMPLES = 20;

    /** The second half of an id is a hash: the lowest are as good as drawn by lot, and always the same. */
    private static final Comparator<UUID> BY_LOT =
            Comparator.comparingLong(UUID::getLeastSignificantBits).thenComparing(Comparator.naturalOrder());

    private record Signal(Group group, String wire) implements Comparable<Signal> {

        @Override
        public int compareTo(Signal other) {
            return Comparator.comparing(Signal::group)
                    .thenComparing(Signal::wire)
                    .compare(this, other);
        }
    }

    private static final class Tally {

        private long gained;
        private long lost;
        private final TreeSet<UUID> examples = new TreeSet<>(BY_LOT);

        private Tally(long gained, long lost, Collection<UUID> examples) {
            this.gained = gained;
            this.lost = lost;
            this.examples.addAll(examples);
        }

        private void show(UUID conversation) {
            examples.add(conversation);
            if (examples.size() > EXAMPLES) {
                examples.pollLast();
            }
        }
    }

    private final String against;
    private long conversations;
    private long turns;
    private long changedTurns;
    private final Map<Whole, Tally> wholes = new TreeMap<>();
    private final Map<Signal, Tally> signals = new TreeMap<>();

    /** Goes on with what was counted so far. */
    Comparing(Comparison soFar) {
        against = soFar.against();
        conversations = soFar.conversations();
        turns = soFar.turns();
        changedTurns = soFar.changedTurns();
        soFar.wholes()
                .forEach(change -> wholes.put(change.whole(), new Tally(change.conversations(), 0, change.examples())));
        soFar.signals()
                .forEach(change -> signals.put(
                        new Signal(change.group(), change.signal()),
                        new Tally(change.gained(), change.lost(), change.examples())));
    }

    void add(UUID conversation, Reading shown, Reading fresh) {
        conversations++;
        compare(
                conversation,
                Whole.SATISFACTION,
                shown,
                fresh,
                it -> it.satisfaction().level());
        compare(conversation, Whole.PATH, shown, fresh, ConversationReading::path);
        compare(conversation, Whole.RESOLVED, shown, fresh, it -> it.resolved().state());
        compare(conversation, Whole.NEED, shown, fresh, ConversationReading::need);
        var before = shown.turns().stream().collect(Collectors.toMap(TurnReading::turn, Comparing::signalsOf));
        for (var turn : fresh.turns()) {
            compare(conversation, before.getOrDefault(turn.turn(), Set.of()), signalsOf(turn));
        }
    }

    Comparison soFar() {
        return new Comparison(
                against,
                conversations,
                turns,
                changedTurns,
                wholes.entrySet().stream()
                        .map(it ->
                                new WholeChange(it.getKey(), it.getValue().gained, List.copyOf(it.getValue().examples)))
                        .toList(),
                signals.entrySet().stream()
                        .map(it -> new SignalChange(
                                it.getKey().group(),
                                it.getKey().wire(),
                                it.getValue().gained,
                                it.getValue().lost,
                                List.copyOf(it.getValue().examples)))
                        .toList());
    }

    private void compare(
            UUID conversation, Whole whole, Reading shown, Reading fresh, Function<ConversationReading, Object> fact) {
        if (!Objects.equals(fact.apply(shown.conversation()), fact.apply(fresh.conversation()))) {
            var tally = wholes.computeIfAbsent(whole, it -> new Tally(0, 0, List.of()));
            tally.gained++;
            tally.show(conversation);
        }
    }

    private void compare(UUID conversation, Set<Signal> before, Set<Signal> now) {
        turns++;
        if (before.equals(now)) {
            return;
        }
        changedTurns++;
        for (var signal : without(now, before)) {
            var tally = tallyOf(signal);
            tally.gained++;
            tally.show(conversation);
        }
        for (var signal : without(before, now)) {
            var tally = tallyOf(signal);
            tally.lost++;
            tally.show(conversation);
        }
    }

    private Tally tallyOf(Signal signal) {
        return signals.computeIfAbsent(signal, it -> new Tally(0, 0, List.of()));
    }

    private static Set<Signal> without(Set<Signal> some, Set<Signal> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<Signal> signalsOf(TurnReading turn) {
        var signals = new HashSet<Signal>();
        switch (turn) {
            case TurnReading.Customer customer -> {
                signals.add(new Signal(Group.EMOTION, customer.emotion().wire()));
                customer.flags().forEach(flag -> signals.add(new Signal(Group.FLAG, flag.wire())));
            }
            case TurnReading.Agent agent ->
                agent.behaviours().forEach(it -> signals.add(new Signal(Group.BEHAVIOUR, it.wire())));
        }
        return signals;
    }
}
