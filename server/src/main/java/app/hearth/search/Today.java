package app.hearth.search;

import app.hearth.kernel.Caller;
import app.hearth.people.Organisation;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.search.Finding.Found;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a day's first look shows. Days are those of the centre's own clock. */
@Service
class Today {

    private static final int FEW = 3;
    private static final int WEEK = 7;

    private final Finding finding;
    private final Organisation organisation;
    private final Clock clock;

    Today(Finding finding, Organisation organisation, Clock clock) {
        this.finding = finding;
        this.organisation = organisation;
        this.clock = clock;
    }

    Day of(Caller caller) {
        var zone = organisation.centre().zone();
        var date = LocalDate.ofInstant(clock.instant(), zone);
        var today = date.atStartOfDay(zone).toInstant();
        var week = date.minusDays(WEEK - 1L).atStartOfDay(zone).toInstant();
        return new Day(
                finding.count(caller, Filter.since(today, null, null)),
                finding.count(caller, Filter.since(week, null, null)),
                few(caller, Filter.since(week, Path.RECOVERED, null)),
                attention(caller, week));
    }

    /** The figures and the few conversations of a day's first look. */
    record Day(int conversationsToday, int conversationsWeek, List<Found> turned, List<Found> attention) {}

    private List<Found> attention(Caller caller, Instant since) {
        var attention = new ArrayList<>(few(caller, Filter.since(since, null, true)));
        attention.addAll(few(caller, Filter.since(since, Path.WORSENED, false)));
        return List.copyOf(attention.subList(0, Math.min(FEW, attention.size())));
    }

    private List<Found> few(Caller caller, Filter filter) {
        return finding.find(caller, filter, Order.NEWEST, null, FEW).items();
    }
}
