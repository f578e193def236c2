package app.hearth.calibration;

import app.hearth.calibration.FigureView.ShortageView;
import app.hearth.scorecard.Verdict;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.agreement.GateVerdict;
import app.hearth.statistics.agreement.GateVerdict.Criterion;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether the machine may judge an item without a person behind it.
 *
 * @param faults criteria that it misses
 * @param missing criteria that cannot be decided yet
 * @param shortage where nothing can be decided yet
 * @param reason where more would not help
 */
record GateView(
        State state,
        List<FaultView> faults,
        List<MissingView> missing,
        @Nullable ShortageView shortage,
        @Nullable String reason) {

    /** What came out. */
    enum State {
        PASSED,
        /** What it says is advice. */
        ADVISORY,
        /** Too little is known. */
        OPEN;

        /** The name on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param verdict the one that it overlooks; null where the criterion is about all of them */
    record FaultView(String criterion, @Nullable Verdict verdict, double measured, double wanted) {}

    /** @param verdict as in a fault */
    record MissingView(String criterion, @Nullable Verdict verdict, ShortageView shortage) {}

    GateView {
        faults = List.copyOf(faults);
        missing = List.copyOf(missing);
    }

    static GateView of(Estimate<GateVerdict> gate) {
        return switch (gate) {
            case Estimated<GateVerdict>(var verdict) -> of(verdict);
            case NotEnough<GateVerdict> few ->
                new GateView(State.OPEN, List.of(), List.of(), ShortageView.of(few), null);
            case NotIdentified<GateVerdict>(var reason) ->
                new GateView(State.OPEN, List.of(), List.of(), null, reason.code());
        };
    }

    private static GateView of(GateVerdict verdict) {
        return switch (verdict) {
            case GateVerdict.Passed passed -> new GateView(State.PASSED, List.of(), List.of(), null, null);
            case GateVerdict.Failed failed ->
                new GateView(
                        State.ADVISORY,
                        failed.faults().stream()
                                .map(it -> new FaultView(
                                        it.criterion().code(),
                                        about(it.criterion(), it.value()),
                                        it.measured(),
                                        it.wanted()))
                                .toList(),
                        List.of(),
                        null,
                        null);
            case GateVerdict.Open open ->
                new GateView(
                        State.OPEN,
                        List.of(),
                        open.missing().stream()
                                .map(it -> new MissingView(
                                        it.criterion().code(),
                                        about(it.criterion(), it.value()),
                                        ShortageView.of(it.shortage())))
                                .toList(),
                        null,
                        null);
        };
    }

    private static @Nullable Verdict about(Criterion criterion, double value) {
        return criterion == Criterion.AGREEMENT ? null : ItemVerdicts.verdict(value);
    }
}
