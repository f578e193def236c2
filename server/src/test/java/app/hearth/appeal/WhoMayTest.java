package app.hearth.appeal;

import static app.hearth.appeal.AppealFixtures.AGENT;
import static app.hearth.appeal.AppealFixtures.FIRST;
import static app.hearth.appeal.AppealFixtures.HALF;
import static app.hearth.appeal.AppealFixtures.SCORER;
import static app.hearth.appeal.AppealFixtures.SECOND;
import static app.hearth.appeal.AppealFixtures.closed;
import static app.hearth.appeal.AppealFixtures.decide;
import static app.hearth.appeal.AppealFixtures.decided;
import static app.hearth.appeal.AppealFixtures.filed;
import static app.hearth.appeal.AppealFixtures.halfPanel;
import static app.hearth.appeal.AppealFixtures.in;
import static app.hearth.appeal.AppealFixtures.panel;
import static app.hearth.appeal.AppealFixtures.tie;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Every role and every relation to an appeal, at every stage, with every act. What comes out is written in
 * {@code appeal-acts.txt}, so that a change of the rules is seen; and what must always hold is checked apart from it.
 */
class WhoMayTest {

    private static final Path KEPT = Path.of("src/test/resources/appeal/appeal-acts.txt");

    /** Somebody with one role and one part in the matter. */
    private record Actor(Role role, String part, Party party) {}

    private record Case(Actor actor, String stage, Appeal appeal, String act, Act done, String result) {}

    private static final Map<String, Party> PARTS = parts();

    private static Map<String, Party> parts() {
        var parts = new LinkedHashMap<String, Party>();
        parts.put("nobody", AppealFixtures.party());
        parts.put("agent", AGENT);
        parts.put("scorer", SCORER);
        parts.put("first", FIRST);
        parts.put("panel", SECOND);
        return parts;
    }

    private static Map<String, Appeal> stages() {
        var stages = new LinkedHashMap<String, Appeal>();
        stages.put("first", filed());
        stages.put("first-overdue", Course.afterTime(filed(), in(40)).orElseThrow());
        stages.put("decided", decided());
        stages.put("panel", panel());
        stages.put("panel-one", halfPanel());
        stages.put("panel-overdue", Course.afterTime(halfPanel(), in(40)).orElseThrow());
        stages.put("tie", tie());
        stages.put("tie-overdue", Course.afterTime(tie(), in(40)).orElseThrow());
        stages.put("closed", closed());
        return stages;
    }

    private static Map<String, Act> acts() {
        var acts = new LinkedHashMap<String, Act>();
        acts.put("keep", decide(Outcome.KEEP, null));
        acts.put("accept", decide(Outcome.ACCEPT, null));
        acts.put("third", decide(Outcome.THIRD, HALF));
        acts.put("go-on", new Act.GoOn("再看"));
        acts.put("consent", new Act.BeContent());
        acts.put("withdraw", new Act.Withdraw());
        return acts;
    }

    @Test
    void everyCaseIsAsWritten() throws IOException {
        var told = new ArrayList<String>();
        told.add("# role part: stage act = the stage after it, or the code of the refusal");
        cases().forEach(it -> told.add("%s %s: %s %s = %s"
                .formatted(it.actor().role().wire(), it.actor().part(), it.stage(), it.act(), it.result())));
        if (Boolean.getBoolean("hearth.appeal-acts.write")) {
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, told);
        }

        assertThat(told)
                .containsExactlyElementsOf(new ClassPathResource("appeal/appeal-acts.txt")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    @Test
    void nobodyDecidesAboutTheirOwnWorkOrVerdictOrTwice() {
        for (var it : cases()) {
            if (it.done() instanceof Act.Decide && isStage(it.result())) {
                var appeal = it.appeal();
                assertThat(it.actor().party().person())
                        .isNotEqualTo(appeal.claim().person());
                assertThat(it.actor().party().account())
                        .isNotEqualTo(appeal.claim().scorer());
                assertThat(appeal.steps())
                        .noneMatch(step -> step.decision() != null
                                && it.actor().party().account().equals(step.account()));
                assertThat(it.actor().role()).isIn(Role.LEAD, Role.REVIEWER, Role.MANAGER);
            }
        }
    }

    @Test
    void onlyTheAgentActsForTheAgent() {
        for (var it : cases()) {
            if (!(it.done() instanceof Act.Decide) && isStage(it.result())) {
                assertThat(it.actor().part()).isEqualTo("agent");
            }
        }
    }

    @Test
    void whatIsClosedStaysAsItIs() {
        assertThat(cases()).filteredOn(it -> "closed".equals(it.stage())).noneMatch(it -> isStage(it.result()));
    }

    @Test
    void thereIsAlwaysSomebodyWhoCanGoOn() {
        for (var stage : stages().keySet()) {
            if (!"closed".equals(stage)) {
                assertThat(cases())
                        .filteredOn(it -> it.stage().equals(stage) && !"withdraw".equals(it.act()))
                        .as(stage)
                        .anyMatch(it -> isStage(it.result()));
            }
        }
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var role : Role.values()) {
            PARTS.forEach((part, who) -> {
                var actor = new Actor(role, part, with(role, who));
                stages().forEach((stage, appeal) -> acts().forEach((act, done) ->
                        cases.add(new Case(actor, stage, appeal, act, done, result(appeal, done, actor)))));
            });
        }
        return cases;
    }

    private static String result(Appeal appeal, Act act, Actor actor) {
        try {
            return Course.after(appeal, act, actor.party(), in(3)).stage().wire();
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static boolean isStage(String result) {
        return !result.startsWith("appeal.");
    }

    private static Party with(Role role, Party who) {
        @Nullable UUID person = who.person();
        return new Party(who.account(), who.name(), person, Set.of(role));
    }
}
