package app.hearth.calibration;

import app.hearth.calibration.SessionReport.ItemReport;
import app.hearth.calibration.SessionReport.PairReport;
import app.hearth.calibration.SessionReport.Totals;
import app.hearth.scorecard.Item;
import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Figure;
import app.hearth.statistics.agreement.Agreement;
import app.hearth.statistics.agreement.Alpha;
import app.hearth.statistics.agreement.IntraclassCorrelation;
import app.hearth.statistics.agreement.Ratings;
import app.hearth.statistics.agreement.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures how far the raters of a session agree. */
final class Measuring {

    private Measuring() {}

    static SessionReport measure(Reported reported) {
        var totals = reported.totals();
        return new SessionReport(
                reported,
                (int) Arrays.stream(totals)
                        .filter(row ->
                                Arrays.stream(row).filter(x -> !Double.isNaN(x)).count() > 1)
                        .count(),
                totals(totals),
                totals(reported.totalsWithMachine()),
                reported.card().items().stream()
                        .map(item -> measure(item, reported))
                        .toList());
    }

    static Totals totals(double[][] scores) {
        var ratings = Ratings.of(scores);
        return new Totals(
                Alpha.of(ratings, Scale.INTERVAL, Bootstrap.USUAL),
                IntraclassCorrelation.of(ratings, Figure.USUAL_LEVEL).map(IntraclassCorrelation::absolute));
    }

    /** In how many conversations people say different things. */
    static int differing(double[][] people) {
        return (int) Arrays.stream(people)
                .filter(row -> Arrays.stream(row)
                                .filter(x -> !Double.isNaN(x))
                                .distinct()
                                .count()
                        > 1)
                .count();
    }

    private static ItemReport measure(Item item, Reported reported) {
        var scale = ItemVerdicts.scale(item);
        var table = reported.people(item);
        var people = Ratings.of(table);
        return new ItemReport(
                item,
                Agreement.percent(people, Bootstrap.USUAL),
                Alpha.of(people, scale, Bootstrap.USUAL),
                Agreement.ofClass(people, ItemVerdicts.NOT_MET, Bootstrap.USUAL),
                item.isForPeople() ? null : Alpha.of(Ratings.of(reported.withMachine(item)), scale, Bootstrap.USUAL),
                differing(table));
    }

    /** Every two raters, and the machine with each of them. */
    static List<PairReport> pairs(Item item, Reported reported) {
        var raters = reported.session().raters();
        var table = reported.withMachine(item);
        var weighting = Pairs.weighting(ItemVerdicts.scale(item));
        var last = item.isForPeople() ? raters.size() - 1 : raters.size();
        var pairs = new ArrayList<PairReport>();
        for (var first = 0; first < raters.size(); first++) {
            for (var second = first + 1; second <= last; second++) {
                pairs.add(PairReport.of(
                        raters.get(first).name(),
                        second < raters.size() ? raters.get(second).name() : null,
                        Pairs.table(Pairs.columns(table, first, second)),
                        weighting));
            }
        }
        return List.copyOf(pairs);
    }
}
