package app.hearth.calibration;

import app.hearth.calibration.GateView.State;
import app.hearth.calibration.Sample.OneVersion;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Scope;
import app.hearth.quality.ItemGates;
import app.hearth.quality.Standings;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.MachineSay;
import app.hearth.scorecard.Scorecard;
import app.hearth.signals.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges the items of a draft at their gates by what the reviews of the last year say of the same items. */
@Component
class GatesOfDrafts implements ItemGates {

    private static final Caller PROGRAM = new Caller(new UUID(0, 0), "Hearth", null, Set.of(), Scope.CENTRE);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Sample sample;
    private final Standings standings;
    private final Signals signals;
    private final Clock clock;

    GatesOfDrafts(Sample sample, Standings standings, Signals signals, Clock clock) {
        this.sample = sample;
        this.standings = standings;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BelowGate> below(Scorecard draft) {
        var now = clock.instant();
        var reviewed = sample.ofOneVersion(PROGRAM, new Question(draft.id(), now.minus(YEAR), now, null));
        if (reviewed.version() == 0 || !reviewed.reader().equals(signals.readerInUse())) {
            return List.of();
        }
        var measured = standings.card(draft.id(), reviewed.version());
        if (!draft.looksAs(measured)) {
            return List.of();
        }
        return draft.items().stream()
                .filter(item -> item.machineSay() == MachineSay.COUNTS && isMeasured(item, measured))
                .flatMap(item -> below(item, reviewed).stream())
                .toList();
    }

    /** What looks for something else now was not measured yet. */
    private static boolean isMeasured(Item item, Scorecard measured) {
        return measured.items().stream().anyMatch(it -> it.id().equals(item.id()) && item.judgesAs(it));
    }

    private static Optional<BelowGate> below(Item item, OneVersion reviewed) {
        var gate = GateView.of(Agreeing.gate(item, ItemVerdicts.of(item, reviewed.drawn(), reviewed.reader())));
        return gate.state() == State.ADVISORY
                ? Optional.of(new BelowGate(
                        item.id(),
                        item.critical() != null,
                        gate.faults().stream()
                                .map(it -> new Missed(it.criterion(), it.verdict(), it.measured(), it.wanted()))
                                .toList()))
                : Optional.empty();
    }
}
