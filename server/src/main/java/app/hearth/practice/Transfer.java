package app.hearth.practice;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import app.hearth.practice.TransferMatching.Match;
import app.hearth.quality.Standings;
import app.hearth.statistics.change.MatchedChange;
import app.hearth.statistics.change.Treated;
import app.hearth.statistics.change.Treated.Peer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what was practised shows in live conversations: the same item in the 30 days after against the 30 before,
 * less the same difference of matched colleagues. People see their own; of others there is the pooled figure alone.
 */
@Service
class Transfer {

    private static final Duration LOOKED_AT = Duration.ofDays(365);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_ITEMS = 6;
    private static final int MOST_PEOPLE = 40;

    private final PractisedItemQuery practised;
    private final TransferMatching matching;
    private final Standings standings;
    private final Clock clock;
    private volatile @Nullable Pooled known;

    Transfer(PractisedItemQuery practised, TransferMatching matching, Standings standings, Clock clock) {
        this.practised = practised;
        this.matching = matching;
        this.standings = standings;
        this.clock = clock;
    }

    private record Pooled(Instant at, List<TransferOutcome> outcomes) {}

    private record ItemKey(String scorecard, String item) {}

    /** Of the caller's own practice, the latest first. */
    @Transactional(readOnly = true)
    List<TransferOutcome> own(Caller caller) {
        var person = caller.person();
        if (person == null) {
            return List.of();
        }
        var now = clock.instant();
        var all = practised.since(now.minus(LOOKED_AT));
        var first = firsts(all.stream().filter(it -> it.person().equals(person)).toList());
        return first.values().stream()
                .map(byPerson -> byPerson.getOrDefault(person, List.of()).getFirst())
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .limit(MOST_ITEMS)
                .map(it -> single(it, all, now))
                .toList();
    }

    /** Of everybody who practised, item by item; never of one person. Looked at anew once an hour. */
    @Transactional(readOnly = true)
    List<TransferOutcome> pooled() {
        var now = clock.instant();
        var pooled = known;
        if (pooled == null || pooled.at().plus(KEPT).isBefore(now)) {
            pooled = new Pooled(now, pool(now));
            known = pooled;
        }
        return pooled.outcomes();
    }

    private TransferOutcome single(PractisedItem one, List<PractisedItem> all, Instant now) {
        var days = Math.toIntExact(Duration.between(one.at(), now).toDays());
        var need = Math.toIntExact(TransferMatching.STRETCH.toDays());
        if (days < need) {
            return TransferOutcome.notEnough(one, name(one), "days", Math.max(0, days), need);
        }
        var match = matching.match(one, practisedAbout(one, all));
        if (!match.own().isEnough()) {
            var have =
                    Math.min(match.own().before().judged(), match.own().after().judged());
            return TransferOutcome.notEnough(
                    one, name(one), "conversations", Math.toIntExact(have), TransferMatching.FEWEST);
        }
        return TransferOutcome.of(
                one, name(one), MatchedChange.single(treated(one, match, new HashMap<>())), match.own());
    }

    private List<TransferOutcome> pool(Instant now) {
        var all = practised.since(now.minus(LOOKED_AT));
        var outcomes = new ArrayList<TransferOutcome>();
        firsts(all).entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().size(), one.getValue().size()))
                .limit(MOST_ITEMS)
                .forEach(item -> {
                    var people = item.getValue().values().stream()
                            .map(List::getFirst)
                            .filter(it ->
                                    !it.at().plus(TransferMatching.STRETCH).isAfter(now))
                            .limit(MOST_PEOPLE)
                            .toList();
                    var numbers = new HashMap<UUID, Integer>();
                    var treated = people.stream()
                            .map(it -> treated(it, matching.match(it, practisedAbout(it, all)), numbers))
                            .filter(it -> !it.peers().isEmpty())
                            .toList();
                    var sample = item.getValue().values().iterator().next().getFirst();
                    outcomes.add(TransferOutcome.of(sample, name(sample), MatchedChange.pooled(treated), null));
                });
        return outcomes;
    }

    /** The practice of each item by each person, the earliest first: before the first there was none to reckon with. */
    private static Map<ItemKey, Map<UUID, List<PractisedItem>>> firsts(List<PractisedItem> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        it -> new ItemKey(it.scorecard(), it.item()),
                        LinkedHashMap::new,
                        Collectors.groupingBy(PractisedItem::person, LinkedHashMap::new, Collectors.toList())));
    }

    private static Set<UUID> practisedAbout(PractisedItem one, List<PractisedItem> all) {
        return all.stream()
                .filter(it -> it.isOf(one.scorecard(), one.item()))
                .filter(it -> Duration.between(one.at(), it.at()).abs().compareTo(TransferMatching.STRETCH) <= 0)
                .map(PractisedItem::person)
                .collect(Collectors.toSet());
    }

    private static Treated treated(PractisedItem one, Match match, Map<UUID, Integer> numbers) {
        return new Treated(
                number(numbers, one.person()),
                match.own().isEnough() ? match.own().change() : 0,
                match.peers().entrySet().stream()
                        .map(it -> new Peer(
                                number(numbers, it.getKey()), it.getValue().change()))
                        .toList());
    }

    private static int number(Map<UUID, Integer> numbers, UUID person) {
        var next = numbers.size();
        return numbers.computeIfAbsent(person, it -> next);
    }

    private Bilingual name(PractisedItem one) {
        return standings.card(one.scorecard(), one.version()).items().stream()
                .filter(it -> it.id().equals(one.item()))
                .map(it -> it.name())
                .findFirst()
                .orElseGet(() -> new Bilingual(one.item(), one.item()));
    }
}
