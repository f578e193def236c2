package app.hearth.statistics.agreement;

import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Figure;
import java.util.List;

/** Whether a machine may rate an item without a person behind it. */
public sealed interface GateVerdict {

    /** It meets every criterion. */
    record Passed(Findings findings) implements GateVerdict {}

    /** It misses at least one criterion, whatever is still open about others. */
    record Failed(List<Fault> faults, Findings findings) implements GateVerdict {

        /** Copies its faults. */
        public Failed {
            faults = List.copyOf(faults);
        }
    }

    /** It misses none, but has not shown yet that it meets all. */
    record Open(List<Missing> missing, Findings findings) implements GateVerdict {

        /** Copies what is missing. */
        public Open {
            missing = List.copyOf(missing);
        }
    }

    /** What was measured. */
    Findings findings();

    /** What a machine is measured by. The code is stable: pages translate it. */
    enum Criterion {
        /** it agrees with people nearly as much as they with each other */
        AGREEMENT("agreement"),
        /** of no class does it overlook too many */
        RECALL("recall"),
        /** of violations of a critical item it overlooks hardly any */
        CRITICAL_RECALL("critical-recall");

        private final String code;

        Criterion(String code) {
            this.code = code;
        }

        /** Stable, in lower case with hyphens. */
        public String code() {
            return code;
        }
    }

    /**
     * A criterion that is missed.
     *
     * @param value the class, as it stands in the ratings; NaN where the criterion is about all of them
     */
    record Fault(Criterion criterion, double value, double measured, double wanted) {}

    /**
     * A criterion that cannot be decided yet.
     *
     * @param value as in {@link Fault}
     * @param shortage how many units or cases there are and about how many it takes
     */
    record Missing(Criterion criterion, double value, NotEnough<Figure> shortage) {}

    /**
     * What the verdict rests on.
     *
     * @param amongPeople alpha of people with each other
     * @param withMachine alpha of the machine with people, on the same units
     * @param sureness the share of resamples in which the machine is close enough, 0…1
     * @param recalls for each class that people found, how many of those the machine found too
     */
    record Findings(Figure amongPeople, Figure withMachine, double sureness, List<ClassRecall> recalls) {

        /** Copies the recalls. */
        public Findings {
            recalls = List.copyOf(recalls);
        }
    }

    /**
     * How many units that were settled into a class the machine put there too.
     *
     * @param value the class, as it stands in the ratings
     * @param recall its n counts the cases
     */
    record ClassRecall(double value, Figure recall) {}
}
