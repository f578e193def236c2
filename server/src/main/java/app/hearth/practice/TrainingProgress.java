package app.hearth.practice;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import app.hearth.quality.Standings;
import app.hearth.statistics.Figure;
import app.hearth.statistics.rates.Wilson;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far somebody has come in training, for that somebody alone. */
@Service
class TrainingProgress {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int LATEST = 10;
    private static final int ENOUGH = 3;
    private static final int ENOUGH_FOR_TREND = 6;
    private static final int LATEST_FOR_TREND = 20;

    private final TrainingSittingTable sittings;
    private final Standings standings;
    private final Clock clock;

    TrainingProgress(TrainingSittingTable sittings, Standings standings, Clock clock) {
        this.sittings = sittings;
        this.standings = standings;
        this.clock = clock;
    }

    /** Which way something goes. */
    enum Trend {
        UP,
        /** Nothing that could not be chance. */
        STEADY,
        DOWN
    }

    /**
     * How well an item of the card goes.
     *
     * @param mastery the mean share reached in the last ten sittings in which it was judged; null below three
     * @param n how many these are
     * @param trend the later half of the last twenty against the earlier; null below six
     */
    record Mastered(
            String item,
            Bilingual name,
            @Nullable Figure mastery,
            int n,
            @Nullable Trend trend) {}

    /**
     * All of it.
     *
     * @param sittings that were played to an end; retries and exams do not count
     * @param lately in the last 30 days
     * @param acts how many turns did what, lately
     * @param satisfaction of the last thirty, the oldest first
     */
    record Progress(
            int sittings,
            int lately,
            int accepted,
            List<Mastered> items,
            Map<String, Integer> acts,
            List<Double> satisfaction) {}

    @Transactional(readOnly = true)
    Progress of(Caller caller) {
        var counted = sittings.overOf(caller.account(), TrainingCatalogue.LOOKED_BACK).stream()
                .filter(it -> it.result() != null && it.kept() == 0 && !it.isExam())
                .toList();
        var since = clock.instant().minus(LATELY);
        var lately = counted.stream().filter(it -> it.begunAt().isAfter(since)).toList();
        var acts = new LinkedHashMap<String, Integer>();
        for (var sitting : lately) {
            result(sitting).acts().forEach((act, times) -> acts.merge(act, times, Integer::sum));
        }
        return new Progress(
                counted.size(),
                lately.size(),
                (int) counted.stream()
                        .filter(it -> it.ending() == TrainingEnding.ACCEPTED)
                        .count(),
                items(counted),
                acts,
                counted.stream()
                        .skip(Math.max(0, counted.size() - 30))
                        .map(it -> result(it).satisfaction())
                        .toList());
    }

    private static TrainingResult result(TrainingSitting sitting) {
        var result = sitting.result();
        if (result == null) {
            throw new IllegalArgumentException("Sitting %s has no result".formatted(sitting.id()));
        }
        return result;
    }

    /** By the card that judged last; those with most room first, then those of which too little is known. */
    private List<Mastered> items(List<TrainingSitting> counted) {
        if (counted.isEmpty()) {
            return List.of();
        }
        var latest = result(counted.getLast());
        var card = standings.card(latest.scorecard(), latest.version());
        var mastered = new ArrayList<Mastered>();
        for (var item : card.items()) {
            var shares = counted.stream()
                    .map(TrainingProgress::result)
                    .filter(it -> it.scorecard().equals(latest.scorecard()))
                    .map(it -> it.items().get(item.id()))
                    .filter(Objects::nonNull)
                    .toList();
            if (!shares.isEmpty()) {
                mastered.add(mastered(item.id(), item.name(), shares));
            }
        }
        mastered.sort(Comparator.comparing(TrainingProgress::reached, Comparator.nullsLast(Comparator.naturalOrder())));
        return mastered;
    }

    private static @Nullable Double reached(Mastered item) {
        return item.mastery() == null ? null : (Double) item.mastery().value();
    }

    static Mastered mastered(String item, Bilingual name, List<Double> shares) {
        var last = latest(shares, LATEST);
        return new Mastered(
                item,
                name,
                last.size() < ENOUGH ? null : mean(last),
                last.size(),
                trend(latest(shares, LATEST_FOR_TREND)));
    }

    private static List<Double> latest(List<Double> shares, int most) {
        return shares.subList(Math.max(0, shares.size() - most), shares.size());
    }

    /** A change counts where its interval leaves out none at all. */
    private static @Nullable Trend trend(List<Double> shares) {
        if (shares.size() < ENOUGH_FOR_TREND) {
            return null;
        }
        var half = shares.size() / 2;
        var change = Wilson.difference(
                mean(shares.subList(shares.size() - half, shares.size())), mean(shares.subList(0, half)));
        return change.lower() > 0 ? Trend.UP : change.upper() < 0 ? Trend.DOWN : Trend.STEADY;
    }

    private static Figure mean(List<Double> shares) {
        return Wilson.mean(shares.stream().mapToDouble(it -> it).toArray(), Figure.USUAL_LEVEL)
                .known()
                .orElseThrow();
    }
}
