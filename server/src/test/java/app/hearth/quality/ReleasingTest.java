package app.hearth.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.quality.ItemGates.BelowGate;
import app.hearth.quality.ItemGates.Missed;
import app.hearth.quality.Releasing.Release;
import app.hearth.scorecard.MachineSay;
import app.hearth.scorecard.Verdict;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A machine that has missed the gates of whatever counts. */
class ReleasingTest extends CardDesk {

    private static final Missed OVERLOOKED = new Missed("recall", Verdict.NOT_MET, 0.5, 0.8);

    @Autowired
    private CardDrafts drafts;

    @Autowired
    private FairnessChecks fairness;

    @Autowired
    private GateNoteTable notes;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void tellsTheItemsWithWhatWasMeasuredCriticalOnesFirst() {
        begin(twoItems("", ""));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> releasing().publish(by(Role.MANAGER), card, release(null)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("scorecard.below-gate"))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(
                                new Refused.Fault("rude", "critical: recall of not-met 0.50, wanted 0.80"),
                                new Refused.Fault("it", "recall of not-met 0.50, wanted 0.80")));
        assertThat(drafts.find(card)).isPresent();
    }

    @Test
    void aReasonIsAManagersToGiveAndStaysWithTheVersion() {
        begin(twoItems("", ""));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> releasing().publish(by(Role.ADMIN), card, release("先用着")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("scorecard.below-gate-manager"));
        assertThat(releasing().publish(by(Role.MANAGER), card, release(" 先用着 ")))
                .isEqualTo(1);

        var versions = text(get("/api/scorecards/%s/versions".formatted(card)));
        assertThat(JsonPath.<String>read(versions, "$[0].belowGate.reason")).isEqualTo("先用着");
        assertThat(JsonPath.<String>read(versions, "$[0].belowGate.decidedBy")).isEqualTo("经理");
        assertThat(JsonPath.<List<String>>read(versions, "$[0].belowGate.items[*].item"))
                .containsExactly("rude", "it");
        assertThat(JsonPath.<Double>read(versions, "$[0].belowGate.items[0].missed[0].measured"))
                .isEqualTo(0.5);
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM audit_entry
                                WHERE act = 'scorecard.published-below-gate' AND subject = :card
                                """).param("card", card).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void nothingIsAskedWhereTheItemsAdviseOrAreLeftToPeople() {
        begin(twoItems("advisory: true", "advisory: true"));

        assertThat(releasing().publish(by(Role.ADMIN), card, release(null))).isEqualTo(1);

        assertThat(notes.of(card)).isEmpty();
    }

    private Releasing releasing() {
        ItemGates gates = draft -> draft.items().stream()
                .filter(item -> item.machineSay() == MachineSay.COUNTS)
                .map(item -> new BelowGate(item.id(), item.critical() != null, List.of(OVERLOOKED)))
                .toList();
        return new Releasing(drafts, fairness, new GateChecks(drafts, gates, notes, audit), publishing, transaction);
    }

    private static Release release(@Nullable String despite) {
        return new Release(1, "第一版", null, despite);
    }

    private static Caller by(Role role) {
        return new Caller(UUID.randomUUID(), "经理", null, Set.of(role), Scope.CENTRE);
    }

    private String twoItems(String it, String rude) {
        return document("您好")
                .replace("weight: 1\n", "weight: 1\n        %s\n".formatted(it))
                .replace("tests:", """
                      - id: rude
                        name: {zh: 不推脱, en: No refusal}
                        definition: {zh: 不推脱, en: Do not refuse}
                        weight: 0
                        critical: card
                        %s
                        detect: {not: {says: 不归我管, by: agent}}
                tests:""".formatted(rude));
    }
}
