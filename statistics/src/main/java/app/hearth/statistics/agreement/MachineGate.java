package app.hearth.statistics.agreement;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;
import app.hearth.statistics.agreement.GateVerdict.ClassRecall;
import app.hearth.statistics.agreement.GateVerdict.Criterion;
import app.hearth.statistics.agreement.GateVerdict.Failed;
import app.hearth.statistics.agreement.GateVerdict.Fault;
import app.hearth.statistics.agreement.GateVerdict.Findings;
import app.hearth.statistics.agreement.GateVerdict.Missing;
import app.hearth.statistics.agreement.GateVerdict.Open;
import app.hearth.statistics.agreement.GateVerdict.Passed;
import app.hearth.statistics.planning.SampleSize;
import java.util.ArrayList;
import java.util.List;

/**
 * The machine as one more rater: it may rate an item if it agrees with people nearly as much as they agree with each
 * other on the same units, and overlooks too many of no class.
 */
public final class MachineGate {

    /** With fewer units that the machine and two people rated nothing is decided. */
    public static final int FEWEST_UNITS = 100;

    /** Said where a criterion is about all classes. */
    private static final double ALL = Double.NaN;

    private MachineGate() {}

    /**
     * Judges a machine on one item, where what most people said of a unit counts as settled.
     *
     * @see #judge(Ratings, double[], double[], Scale, Bar, Bootstrap)
     */
    public static Estimate<GateVerdict> judge(
            Ratings people, double[] machine, Scale scale, Bar bar, Bootstrap bootstrap) {
        return judge(people, machine, people.majorities(), scale, bar, bootstrap);
    }

    /**
     * Judges a machine on one item.
     *
     * @param people the verdicts of people who did not see the machine's nor each other's
     * @param machine the machine's verdict of each unit of the ratings, NaN if none
     * @param settled what was agreed on in the end for each unit, NaN if nothing: what recall is measured by. Where a
     *     class is rare the slips of single people easily outnumber it, so that settled verdicts are worth having
     * @return too few where the machine and at least two people rated fewer than 100 units; not identified where alpha
     *     is not
     * @throws IllegalArgumentException if a list is not as long as there are units
     */
    public static Estimate<GateVerdict> judge(
            Ratings people, double[] machine, double[] settled, Scale scale, Bar bar, Bootstrap bootstrap) {
        var panel = Panel.of(people, machine, settled);
        if (panel.units() < FEWEST_UNITS) {
            return new NotEnough<>(Counted.SHARED_UNITS, panel.units(), FEWEST_UNITS);
        }
        var among = Alpha.over(panel.people(), scale);
        var with = panel.alpha(scale);
        return Alpha.of(panel.people(), scale, bootstrap)
                .then(amongPeople -> bootstrap
                        .estimate(panel.units(), with::value)
                        .then(withMachine -> bootstrap
                                .lead(panel.units(), times -> with.value(times) - among.value(times) + bar.margin())
                                .map(lead -> {
                                    var recalls = panel.recalls(bootstrap.level());
                                    var findings = new Findings(amongPeople, withMachine, lead.sureness(), recalls);
                                    return verdict(findings, lead.figure(), bar);
                                })));
    }

    private static GateVerdict verdict(Findings findings, Figure lead, Bar bar) {
        var faults = new ArrayList<Fault>();
        var missing = new ArrayList<Missing>();
        agreement(findings, lead, bar, faults, missing);
        for (var found : findings.recalls()) {
            recall(found, bar, faults, missing);
        }
        bar.violation().ifPresent(violation -> {
            if (findings.recalls().stream().noneMatch(found -> found.value() == violation)) {
                missing.add(cases(Criterion.CRITICAL_RECALL, violation, 0, bar.criticalRecall(), lead.level()));
            }
        });
        if (!faults.isEmpty()) {
            return new Failed(faults, findings);
        }
        return missing.isEmpty() ? new Passed(findings) : new Open(missing, findings);
    }

    /** Close enough, but not surely so: with the same lead more units would do, by the square root law. */
    private static void agreement(Findings findings, Figure lead, Bar bar, List<Fault> faults, List<Missing> missing) {
        if (lead.value() < 0) {
            faults.add(new Fault(
                    Criterion.AGREEMENT,
                    ALL,
                    findings.withMachine().value(),
                    findings.amongPeople().value() - bar.margin()));
        } else if (findings.sureness() < bar.sureness()) {
            var error = lead.halfWidth() / Quantiles.normal(lead.level());
            var wanted = Quantiles.normal(2 * bar.sureness() - 1) * error / lead.value();
            var need = Math.min(100_000, lead.n() * Math.max(1.02, wanted * wanted));
            missing.add(new Missing(
                    Criterion.AGREEMENT,
                    ALL,
                    new NotEnough<>(Counted.SHARED_UNITS, lead.n(), Math.max(lead.n() + 1, (int) Math.ceil(need)))));
        }
    }

    private static void recall(ClassRecall found, Bar bar, List<Fault> faults, List<Missing> missing) {
        var criterion = bar.guards(found.value()) ? Criterion.CRITICAL_RECALL : Criterion.RECALL;
        var wanted = bar.recallOf(found.value());
        var recall = found.recall();
        if (recall.n() < SampleSize.forPerfectRecord(wanted, recall.level())) {
            if (recall.upper() < wanted) {
                faults.add(new Fault(criterion, found.value(), recall.value(), wanted));
            } else {
                missing.add(cases(criterion, found.value(), recall.n(), wanted, recall.level()));
            }
        } else if (recall.value() < wanted) {
            faults.add(new Fault(criterion, found.value(), recall.value(), wanted));
        }
    }

    private static Missing cases(Criterion criterion, double value, int have, double wanted, double level) {
        return new Missing(
                criterion, value, new NotEnough<>(Counted.CASES, have, SampleSize.forPerfectRecord(wanted, level)));
    }
}
