package app.hearth.practice;

import app.hearth.customer.scenario.Language;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to practise on, what one did of it, and what is worth doing next. */
@Service
class TrainingCatalogue {

    static final int LOOKED_BACK = 1000;

    private static final int MOST_ADVISED = 4;
    private static final int ITEMS_LOOKED_AT = 3;
    private static final int DONE_BEFORE_HARDER = 3;
    private static final int HARDEST = 3;

    private final ScenarioShelf shelf;
    private final TrainingSittingTable sittings;
    private final TrainingMissed missed;
    private final Clock clock;

    TrainingCatalogue(ScenarioShelf shelf, TrainingSittingTable sittings, TrainingMissed missed, Clock clock) {
        this.shelf = shelf;
        this.sittings = sittings;
        this.missed = missed;
        this.clock = clock;
    }

    record Entry(ShelvedScenario scenario, TrainingSpacing spacing) {}

    /**
     * A scenario that is worth playing now.
     *
     * @param item what in one's own conversations it helps with; null where it is simply the next for a newcomer
     */
    record Advised(
            String scenario, TrainingTopic topic, @Nullable Bilingual item) {}

    record Catalogue(List<Entry> entries, List<Advised> advised, List<String> due) {}

    @Transactional(readOnly = true)
    Catalogue of(Caller caller, Language language) {
        var played = sittings.overOf(caller.account(), LOOKED_BACK).stream()
                .filter(it -> !it.isExam())
                .collect(Collectors.groupingBy(TrainingSitting::scenario));
        var entries = shelf.of(caller).stream()
                .map(it -> new Entry(it, TrainingSpacing.of(played.getOrDefault(it.id(), List.of()))))
                .toList();
        var speaking =
                entries.stream().filter(it -> it.scenario().speaks(language)).toList();
        return new Catalogue(entries, advise(missed.of(caller), speaking), due(speaking, clock.instant()));
    }

    /** One whose next visit is due, the longest waiting first. */
    private static List<String> due(List<Entry> entries, Instant now) {
        return entries.stream()
                .filter(it -> it.spacing().isDue(now))
                .sorted(Comparator.comparing(it -> it.spacing().due(), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(it -> it.scenario().id())
                .toList();
    }

    /**
     * For the items that cost most in one's own work, scenarios in which they matter: not done yet before done, and of
     * about the difficulty one has reached. Without such items, the easiest not done.
     */
    static List<Advised> advise(List<TrainingMissed.Missed> missed, List<Entry> entries) {
        var reached = reached(entries);
        var order = Comparator.comparingInt((Entry it) -> it.spacing().times())
                .thenComparingInt(it -> Math.abs(it.scenario().difficulty() - reached));
        var advised = new ArrayList<Advised>();
        var taken = new HashSet<String>();
        var items = missed.stream().limit(ITEMS_LOOKED_AT).toList();
        for (var round = 0; round < 2 && !items.isEmpty(); round++) {
            for (var item : items) {
                for (var topic : TrainingAdvice.topics(item.item())) {
                    entries.stream()
                            .filter(it -> it.scenario().topics().contains(topic))
                            .filter(it -> !taken.contains(it.scenario().id()))
                            .min(order)
                            .filter(it -> advised.size() < MOST_ADVISED)
                            .ifPresent(it -> {
                                taken.add(it.scenario().id());
                                advised.add(new Advised(it.scenario().id(), topic, item.name()));
                            });
                }
            }
        }
        if (advised.isEmpty()) {
            entries.stream()
                    .filter(it -> it.spacing().times() == 0)
                    .min(order)
                    .ifPresent(it -> advised.add(new Advised(
                            it.scenario().id(),
                            it.scenario().topics().stream().sorted().findFirst().orElse(TrainingTopic.BASICS),
                            null)));
        }
        return advised;
    }

    /** The difficulty one is at: the next after three different scenarios of the one before were done. */
    private static int reached(List<Entry> entries) {
        Map<Integer, Long> done = entries.stream()
                .filter(it -> it.spacing().times() > 0)
                .collect(Collectors.groupingBy(it -> it.scenario().difficulty(), Collectors.counting()));
        var level = 1;
        while (level < HARDEST && done.getOrDefault(level, 0L) >= DONE_BEFORE_HARDER) {
            level++;
        }
        return level;
    }

    /** By id, for whoever needs the titles. */
    Map<String, ShelvedScenario> byId(Caller caller) {
        return shelf.of(caller).stream().collect(Collectors.toMap(ShelvedScenario::id, Function.identity()));
    }
}
