package app.hearth.calibration;

import app.hearth.calibration.Session.State;
import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import app.hearth.quality.Ruling;
import app.hearth.quality.Ruling.Origin;
import app.hearth.quality.Rulings;
import app.hearth.review.Choices;
import app.hearth.review.MachineVerdict;
import app.hearth.review.ReviewedItem;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session agrees, item by item, on what its raters differ about. What it agrees on counts. */
@Service
class Concurring {

    private final CalibrationTable sessions;
    private final ConsensusTable consensuses;
    private final Reporting reporting;
    private final Rulings rulings;
    private final SessionDoor door;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Concurring(
            CalibrationTable sessions,
            ConsensusTable consensuses,
            Reporting reporting,
            Rulings rulings,
            SessionDoor door,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.consensuses = consensuses;
        this.reporting = reporting;
        this.rulings = rulings;
        this.door = door;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An item of a case about which the raters differ, or all of them with the machine.
     *
     * @param said by the raters, in the order of the session; null for one who said nothing
     * @param machine null where it left it to people
     * @param people whether the raters differ
     * @param consensus null before there is one
     */
    record Dispute(
            Case one,
            Item item,
            List<@Nullable ReviewedItem> said,
            @Nullable MachineVerdict machine,
            boolean people,
            @Nullable Consensus consensus) {}

    /** All there is to talk about, case by case in the order of the card; with the raters' names. */
    record Disputes(Session session, List<Dispute> all) {}

    @Transactional(readOnly = true)
    Disputes of(Caller caller, UUID id) {
        var reported = reporting.reported(door.reported(caller, id));
        var agreed = consensuses.of(id);
        var all = new ArrayList<Dispute>();
        for (var one : reported.cases()) {
            for (var item : reported.card().items()) {
                var dispute = dispute(reported, one, item, agreed);
                if (dispute != null) {
                    all.add(dispute);
                }
            }
        }
        return new Disputes(reported.session(), List.copyOf(all));
    }

    /**
     * What a session agreed on.
     *
     * @param reason why, for those who read it later
     */
    record Agreed(UUID conversation, String item, Verdict verdict, double share, String reason) {}

    /** Keeps what the session agreed on; it becomes a ruling, unless an appeal has decided already. */
    @Transactional
    void decide(Caller caller, UUID id, Agreed agreed) {
        var session = door.led(caller, id, State.DISCUSSING);
        var reported = reporting.reported(session);
        var item = Reporting.item(reported, agreed.item());
        if (!Choices.has(item, agreed.verdict(), agreed.share())) {
            throw Refused.invalid("calibration.verdict", "The item's scale has no such verdict.");
        }
        if (reported.cases().stream().noneMatch(it -> it.conversation().equals(agreed.conversation()))) {
            throw Refused.unknown("calibration.case-unknown", "The session has no such conversation.");
        }
        var now = clock.instant();
        var kept = consensuses.upsert(
                id,
                new Consensus(
                        ids.next(),
                        agreed.conversation(),
                        agreed.item(),
                        agreed.verdict(),
                        agreed.share(),
                        agreed.reason(),
                        caller.name(),
                        now));
        rulings.lay(List.of(new Ruling(
                new ConversationId(agreed.conversation()),
                session.scorecard(),
                agreed.item(),
                agreed.verdict(),
                agreed.share(),
                Origin.CONSENSUS,
                kept.id(),
                caller.account(),
                now)));
        audit.record(
                caller,
                "calibration.agreed",
                id.toString(),
                Map.of("conversation", agreed.conversation(), "item", agreed.item()));
    }

    /** Ends the session; what was not agreed on stays as it is. */
    @Transactional
    void close(Caller caller, UUID id) {
        door.led(caller, id, State.DISCUSSING);
        sessions.end(id, State.CLOSED, clock.instant());
        audit.record(caller, "calibration.closed", id.toString(), Map.of());
    }

    private static @Nullable Dispute dispute(Reported reported, Case one, Item item, List<Consensus> agreed) {
        var said = new ArrayList<@Nullable ReviewedItem>();
        reported.session()
                .raters()
                .forEach(rater -> said.add(reported.said(item, one, rater).orElse(null)));
        var given = said.stream()
                .filter(it -> it != null)
                .map(it -> new Value(it.verdict(), it.share()))
                .distinct()
                .toList();
        var machine = reported.machineSaid(item, one)
                .filter(it -> it.verdict() != Verdict.PENDING)
                .orElse(null);
        var people = given.size() > 1;
        var againstMachine = given.size() == 1
                && machine != null
                && !given.getFirst().equals(new Value(machine.verdict(), machine.share()));
        if (!people && !againstMachine) {
            return null;
        }
        return new Dispute(
                one,
                item,
                said,
                machine,
                people,
                agreed.stream()
                        .filter(it -> it.conversation().equals(one.conversation())
                                && it.item().equals(item.id()))
                        .findFirst()
                        .orElse(null));
    }

    /** Shares are kept in thousandths. */
    private record Value(Verdict verdict, long thousandths) {

        Value(Verdict verdict, double share) {
            this(verdict, Math.round(share * 1000));
        }
    }
}
