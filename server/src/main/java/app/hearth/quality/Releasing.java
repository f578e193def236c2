package app.hearth.quality;

import app.hearth.kernel.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes a draft that is fair and counts only what may count, or that a manager wants all the same. */
@Service
class Releasing {

    private final CardDrafts drafts;
    private final FairnessChecks fairness;
    private final GateChecks gates;
    private final Publishing publishing;
    private final TransactionTemplate transaction;

    Releasing(
            CardDrafts drafts,
            FairnessChecks fairness,
            GateChecks gates,
            Publishing publishing,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.fairness = fairness;
        this.gates = gates;
        this.publishing = publishing;
        this.transaction = transaction;
    }

    /**
     * What is to be published, and why in spite of what was found.
     *
     * @param edit the draft as whoever publishes saw it
     * @param despiteUnfair why, where verdicts depend on how the same is said
     * @param despiteGates why, where items count that the machine judges too badly
     */
    record Release(
            int edit,
            String note,
            @Nullable String despiteUnfair,
            @Nullable String despiteGates) {}

    /** The number of the version. */
    int publish(Caller caller, String card, Release release) {
        if (drafts.get(card).edit() != release.edit()) {
            throw drafts.editedMeanwhile(card);
        }
        var below = gates.require(caller, card, release.despiteGates());
        var tried = fairness.require(caller, card, release.despiteUnfair());
        var version = transaction.execute(status -> {
            var made = publishing.publish(caller, card, release.edit(), release.note());
            fairness.keep(caller, card, made, tried);
            gates.keep(caller, card, made, below);
            return made;
        });
        fairness.forget(card);
        return version == null ? 0 : version;
    }
}
