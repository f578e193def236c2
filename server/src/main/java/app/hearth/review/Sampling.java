package app.hearth.review;

import app.hearth.people.Organisation;
import app.hearth.quality.ItemRates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Draws the random sample of each week, conversation by conversation as they come. Whether one is drawn depends on its
 * own lot and on a probability that does not depend on any lot; that probability is written down with it. Within a week
 * it only falls, so a conversation that comes again cannot be drawn by another chance than its first.
 */
@Component
class Sampling {

    private static final Duration GOOD_FOR = Duration.ofSeconds(20);

    private final Lot lot;
    private final PeriodTable periods;
    private final ItemRates rates;
    private final Organisation organisation;
    private final Clock clock;
    private final Map<LocalDate, Known> known = new ConcurrentHashMap<>();

    Sampling(Lot lot, PeriodTable periods, ItemRates rates, Organisation organisation, Clock clock) {
        this.lot = lot;
        this.periods = periods;
        this.rates = rates;
        this.organisation = organisation;
        this.clock = clock;
    }

    private record Known(double probability, int wanted, Instant at) {}

    /** The probability with which it was drawn; none where it was not. */
    OptionalDouble draw(UUID conversation, Instant startedAt, int wanted) {
        var probability = probability(Period.of(startedAt, organisation.centre().zone()), wanted);
        return lot.sample(conversation) < probability ? OptionalDouble.of(probability) : OptionalDouble.empty();
    }

    /** The order in which a sample is reviewed, so that the part of it that was reviewed is a random one too. */
    double order(UUID conversation) {
        return 1 - lot.sample(conversation);
    }

    private double probability(Period period, int wanted) {
        var now = clock.instant();
        var last = known.get(period.starts());
        if (last != null && last.wanted() == wanted && last.at().plus(GOOD_FOR).isAfter(now)) {
            return last.probability();
        }
        var seen = rates.count(period.from(), period.to());
        var expected = periods.seen(period.before().starts());
        var probability = periods.lower(period.starts(), wanted, seen, Period.probability(wanted, seen, expected));
        known.put(period.starts(), new Known(probability, wanted, now));
        return probability;
    }
}
