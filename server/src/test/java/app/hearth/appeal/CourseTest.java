package app.hearth.appeal;

import static app.hearth.appeal.AppealFixtures.AGENT;
import static app.hearth.appeal.AppealFixtures.FIRST;
import static app.hearth.appeal.AppealFixtures.HALF;
import static app.hearth.appeal.AppealFixtures.MANAGER;
import static app.hearth.appeal.AppealFixtures.MET;
import static app.hearth.appeal.AppealFixtures.MONDAY;
import static app.hearth.appeal.AppealFixtures.NOT_MET;
import static app.hearth.appeal.AppealFixtures.SECOND;
import static app.hearth.appeal.AppealFixtures.THIRD;
import static app.hearth.appeal.AppealFixtures.at;
import static app.hearth.appeal.AppealFixtures.closed;
import static app.hearth.appeal.AppealFixtures.decide;
import static app.hearth.appeal.AppealFixtures.decided;
import static app.hearth.appeal.AppealFixtures.filed;
import static app.hearth.appeal.AppealFixtures.halfPanel;
import static app.hearth.appeal.AppealFixtures.in;
import static app.hearth.appeal.AppealFixtures.panel;
import static app.hearth.appeal.AppealFixtures.tie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.appeal.Step.Kind;
import app.hearth.kernel.Refused;
import app.hearth.scorecard.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void endsAtOnceWhereTheFirstInstanceGivesAllThatWasAskedFor() {
        var appeal = Course.after(filed(), decide(Outcome.ACCEPT, null), FIRST, in(1));

        assertThat(appeal.stage()).isEqualTo(Stage.CLOSED);
        assertThat(appeal.standing()).isEqualTo(MET);
        assertThat(appeal.outcome()).isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void letsTheAgentGoOnFromAThirdValueAndNeverLosesIt() {
        var third = Course.after(filed(), decide(Outcome.THIRD, HALF), FIRST, in(1));
        var panel = Course.after(third, new Act.GoOn("更多"), AGENT, in(2));
        var one = Course.after(panel, decide(Outcome.KEEP, null), SECOND, in(3));
        var end = Course.after(one, decide(Outcome.KEEP, null), THIRD, in(3));

        assertThat(third.standing()).isEqualTo(HALF);
        assertThat(end.stage()).isEqualTo(Stage.CLOSED);
        assertThat(end.standing()).isEqualTo(HALF);
        assertThat(end.outcome()).isEqualTo(Outcome.THIRD);
    }

    @Test
    void neverLeavesTheAgentWithLess() {
        var third = Course.after(filed(), decide(Outcome.THIRD, HALF), FIRST, in(1));
        var panel = Course.after(third, new Act.GoOn("更多"), AGENT, in(2));

        refused("appeal.worse", panel, decide(Outcome.THIRD, NOT_MET), SECOND);
        refused("appeal.worse", panel, decide(Outcome.THIRD, new ItemValue(Verdict.PARTLY, 0.2)), SECOND);
    }

    @Test
    void takesNoThirdValueThatIsNone() {
        refused("appeal.value", filed(), decide(Outcome.THIRD, null), FIRST);
        refused("appeal.not-third", filed(), decide(Outcome.THIRD, MET), FIRST);
        refused("appeal.not-third", filed(), decide(Outcome.THIRD, NOT_MET), FIRST);
    }

    @Test
    void wantsAReasonForEachDecision() {
        refused("appeal.reason", filed(), new Act.Decide(Outcome.KEEP, null, " "), FIRST);
        refused("appeal.reason", decided(), new Act.GoOn(" "), AGENT);
    }

    @Test
    void isFinalWhenTheTwoOfThePanelAgree() {
        var end = Course.after(halfPanel(), decide(Outcome.ACCEPT, null), THIRD, in(3));

        assertThat(end.stage()).isEqualTo(Stage.CLOSED);
        assertThat(end.standing()).isEqualTo(MET);
    }

    @Test
    void hasAManagerBreakTheTie() {
        assertThat(tie().stage()).isEqualTo(Stage.TIE);
        assertThat(tie().standing()).isEqualTo(NOT_MET);
        assertThat(closed().standing()).isEqualTo(MET);
    }

    @Test
    void countsWhatTheFirstDecidedWhereTheAgentTakesTheFinalInstanceBack() {
        var third = Course.after(filed(), decide(Outcome.THIRD, HALF), FIRST, in(1));
        var panel = Course.after(third, new Act.GoOn("更多"), AGENT, in(2));
        var back = Course.after(panel, new Act.Withdraw(), AGENT, in(2));

        assertThat(back.stage()).isEqualTo(Stage.CLOSED);
        assertThat(back.outcome()).isEqualTo(Outcome.THIRD);
        assertThat(Course.after(filed(), new Act.Withdraw(), AGENT, in(1)).outcome())
                .isNull();
    }

    @Test
    void goesToAManagerWhenTheTimeIsOverAndIsNeverTurnedDownByTheClock() {
        var late = in(40);
        var first = Course.afterTime(filed(), late).orElseThrow();
        var second = Course.afterTime(panel(), late).orElseThrow();

        assertThat(first.stage()).isEqualTo(Stage.FIRST);
        assertThat(first.isOverdue(late.now())).isTrue();
        assertThat(Rules.responsible(first)).isEqualTo(Rules.responsible(tie()));
        assertThat(Course.afterTime(first, late)).isEmpty();
        assertThat(Course.after(second, decide(Outcome.ACCEPT, null), MANAGER, late)
                        .stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void letsWhatWasDecidedStandWhenTheAgentDoesNotGoOn() {
        var lapsed = Course.afterTime(decided(), in(40)).orElseThrow();

        assertThat(lapsed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(lapsed.outcome()).isEqualTo(Outcome.KEEP);
        assertThat(lapsed.steps().getLast().kind()).isEqualTo(Kind.LAPSED);
    }

    /** Filed on a Monday morning in Shanghai with three days: until Thursday is over. */
    @Test
    void countsWholeDaysOfTheCentre() {
        assertThat(filed().due()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        assertThat(Course.afterTime(filed(), at(Instant.parse("2026-03-05T15:59:59Z"))))
                .isEmpty();
        assertThat(Course.afterTime(filed(), at(Instant.parse("2026-03-05T16:00:00Z"))))
                .isPresent();
        assertThat(at(MONDAY).toFile(MONDAY)).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
    }

    private static void refused(String code, Appeal appeal, Act act, Party party) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Course.after(appeal, act, party, in(3)))
                .extracting(Refused::code)
                .isEqualTo(code);
    }
}
