package app.hearth.calibration;

import app.hearth.calibration.CardAgreement.Totals;
import app.hearth.calibration.ItemAgreement.Pairwise;
import app.hearth.calibration.Sample.Drawn;
import app.hearth.calibration.Sample.OneVersion;
import app.hearth.kernel.Caller;
import app.hearth.quality.Standings;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Scorecard;
import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Figure;
import app.hearth.statistics.agreement.Agreement;
import app.hearth.statistics.agreement.Alpha;
import app.hearth.statistics.agreement.Bar;
import app.hearth.statistics.agreement.GateVerdict;
import app.hearth.statistics.agreement.IntraclassCorrelation;
import app.hearth.statistics.agreement.MachineGate;
import app.hearth.statistics.agreement.Ratings;
import app.hearth.statistics.agreement.Scale;
import app.hearth.statistics.rates.Wilson;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how far people agree with each other, and the machine with people. */
@Service
class Agreeing {

    private static final Bootstrap BOOTSTRAP = Bootstrap.USUAL;
    private static final double NEAR = 10;

    private final Sample sample;
    private final Standings standings;

    Agreeing(Sample sample, Standings standings) {
        this.sample = sample;
        this.standings = standings;
    }

    @Transactional(readOnly = true)
    CardAgreement about(Caller caller, Question question) {
        var kept = sample.ofOneVersion(caller, question);
        var inUse = standings.activeCard(question.card());
        return measure(kept.version() == 0 ? inUse : standings.card(question.card(), kept.version()), inUse, kept);
    }

    private static CardAgreement measure(Scorecard card, Scorecard inUse, OneVersion sample) {
        var kept = sample.drawn();
        var reader = sample.reader();
        return new CardAgreement(
                card,
                inUse,
                reader,
                kept.size(),
                (int) kept.stream().filter(drawn -> drawn.reviews().size() > 1).count(),
                totals(kept.stream().filter(drawn -> drawn.reviews().size() > 1).map(drawn -> new double[] {
                    Totalling.people(drawn.reviews().getFirst()),
                    Totalling.people(drawn.reviews().getLast())
                })),
                totals(kept.stream()
                        .filter(drawn -> drawn.first().reader().equals(reader))
                        .map(drawn ->
                                new double[] {Totalling.people(drawn.first()), Totalling.machine(card, drawn.first())
                                })),
                card.items().stream().map(item -> measure(item, kept, reader)).toList());
    }

    private static ItemAgreement measure(Item item, List<Drawn> kept, String reader) {
        var verdicts = ItemVerdicts.of(item, kept, reader);
        var people = pairwise(verdicts.ofPeople(), verdicts.people(), verdicts.scale());
        if (item.isForPeople()) {
            return new ItemAgreement(item, people, null, null, null);
        }
        var beside = IntStream.range(0, verdicts.units())
                .mapToObj(unit ->
                        new double[] {verdicts.first(unit), verdicts.machine().get(unit)})
                .toList();
        return new ItemAgreement(
                item,
                people,
                pairwise(verdicts.withMachine(), beside, verdicts.scale()),
                found(beside),
                gate(item, verdicts));
    }

    /** Whether the machine may judge an item alone. */
    static Estimate<GateVerdict> gate(Item item, ItemVerdicts verdicts) {
        var bar = item.critical() == null ? Bar.ordinary() : Bar.critical(ItemVerdicts.NOT_MET);
        return MachineGate.judge(verdicts.ofPeople(), verdicts.ofMachine(), verdicts.scale(), bar, BOOTSTRAP);
    }

    private static Pairwise pairwise(Ratings ratings, List<double[]> rows, Scale scale) {
        return new Pairwise(
                Agreement.percent(ratings, BOOTSTRAP),
                Alpha.of(ratings, scale, BOOTSTRAP),
                Pairs.table(rows).ac1(BOOTSTRAP),
                Pairs.table(rows).kappa(Pairs.weighting(scale), BOOTSTRAP),
                Agreement.ofClass(ratings, ItemVerdicts.NOT_MET, BOOTSTRAP));
    }

    private static Estimate<Figure> found(List<double[]> rows) {
        var failures = Pairs.given(rows).stream()
                .filter(row -> row[0] == ItemVerdicts.NOT_MET)
                .toList();
        if (failures.size() < Agreement.FEWEST_CASES) {
            return new NotEnough<>(Counted.CASES, failures.size(), Agreement.FEWEST_CASES);
        }
        var found =
                failures.stream().filter(row -> row[1] == ItemVerdicts.NOT_MET).count();
        return Wilson.share((int) found, failures.size(), Figure.USUAL_LEVEL);
    }

    private static Totals totals(Stream<double[]> pairs) {
        var rows = Pairs.given(pairs.toList());
        var near = (int)
                rows.stream().filter(row -> Math.abs(row[0] - row[1]) <= NEAR).count();
        var ratings = Ratings.of(rows.toArray(double[][]::new));
        return new Totals(
                Alpha.of(ratings, Scale.INTERVAL, BOOTSTRAP),
                IntraclassCorrelation.of(ratings, Figure.USUAL_LEVEL).map(IntraclassCorrelation::absolute),
                rows.size() < Alpha.FEWEST_UNITS
                        ? new NotEnough<>(Counted.SHARED_UNITS, rows.size(), Alpha.FEWEST_UNITS)
                        : Wilson.share(near, rows.size(), Figure.USUAL_LEVEL));
    }
}
