package app.hearth.quality;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import app.hearth.kernel.Role;
import app.hearth.quality.ItemGates.BelowGate;
import app.hearth.quality.ItemGates.Missed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** No version of a card measures by what the machine is known to judge badly, unless a manager says why. */
@Component
class GateChecks {

    private final CardDrafts drafts;
    private final ItemGates gates;
    private final GateNoteTable table;
    private final Audit audit;

    GateChecks(CardDrafts drafts, ItemGates gates, GateNoteTable table, Audit audit) {
        this.drafts = drafts;
        this.gates = gates;
        this.table = table;
        this.audit = audit;
    }

    /** The items of the draft that count and should not, critical ones first; none of a draft that cannot be read. */
    List<BelowGate> below(String card) {
        var readable = drafts.check(card, drafts.get(card).document()).card();
        return readable == null
                ? List.of()
                : gates.below(readable).stream()
                        .sorted(Comparator.comparing(BelowGate::critical).reversed())
                        .toList();
    }

    /**
     * What will stand with the version; null where nothing has to.
     *
     * @param despite why, where items count and should not
     */
    @Nullable
    GateNote require(Caller caller, String card, @Nullable String despite) {
        var below = below(card);
        if (below.isEmpty()) {
            return null;
        }
        if (despite == null || despite.isBlank()) {
            throw Refused.invalid(
                    "scorecard.below-gate",
                    "Some items count although the machine judges them too badly to judge alone.",
                    below.stream().map(GateChecks::fault).toList());
        }
        if (!caller.roles().contains(Role.MANAGER)) {
            throw Refused.forbidden(
                    "scorecard.below-gate-manager",
                    "Only a manager publishes a card that counts what is judged badly.");
        }
        return new GateNote(below, despite.strip(), caller.name());
    }

    /** Within the transaction that publishes. */
    void keep(Caller caller, String card, int version, @Nullable GateNote note) {
        if (note != null) {
            table.insert(card, version, note);
            audit.record(
                    caller,
                    "scorecard.published-below-gate",
                    card,
                    Map.of(
                            "version",
                            version,
                            "items",
                            note.items().stream().map(BelowGate::item).toList(),
                            "reason",
                            note.reason()));
        }
    }

    /** What stands with published versions. */
    Map<Integer, GateNote> notes(String card) {
        return table.of(card);
    }

    private static Fault fault(BelowGate below) {
        var missed = below.missed().stream().map(Missed::toString).collect(Collectors.joining("; "));
        return new Fault(below.item(), below.critical() ? "critical: " + missed : missed);
    }
}
