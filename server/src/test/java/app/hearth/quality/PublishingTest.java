package app.hearth.quality;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.access.SignedIn.as;
import static app.hearth.quality.QualityFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Verdict;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class PublishingTest extends CardDesk {

    @Test
    void measuresWhatIsStoredAndNewByWhatWasPublished() {
        publish(1, document("您好"));
        use(List.of(new CardUse(card, programme, true)));
        var stored = received(NOON);
        assertThat(main(stored))
                .extracting(Evaluation::scorecard, Evaluation::version)
                .containsExactly(card, 1);
        assertThat(verdict(stored)).isEqualTo(Verdict.MET);

        put(2, beginAgain(), document("再见"));
        publish(2);
        scoreAll();

        assertThat(main(stored).version()).isEqualTo(2);
        assertThat(verdict(stored)).isEqualTo(Verdict.NOT_MET);
        assertThat(main(received(NOON.plusSeconds(1))).version()).isEqualTo(2);
    }

    @Test
    void goesBackToAnEarlierVersion() {
        publish(1, document("您好"));
        use(List.of(new CardUse(card, programme, true)));
        put(2, beginAgain(), document("再见"));
        publish(2);
        var stored = received(NOON);
        assertThat(verdict(stored)).isEqualTo(Verdict.NOT_MET);

        assertThat(post("/api/scorecards/%s/versions/1/activation".formatted(card), Map.of("note", "错了"), admin()))
                .hasStatus(HttpStatus.ACCEPTED);
        scoreAll();

        assertThat(verdict(stored)).isEqualTo(Verdict.MET);
        assertThat(get("/api/scorecards/%s/versions".formatted(card)))
                .bodyJson()
                .extractingPath("$[*].active")
                .asArray()
                .containsExactly(false, true);
    }

    @Test
    void standsBesideTheMainCardWhereItAppliesAndGoesWhenItDoesNot() {
        publish(1, document("您好").replace("sections:", "applies-when: {number: turns, at-least: 1}\nsections:"));
        use(List.of(new CardUse(card, programme, false)));

        var stored = received(NOON);

        assertThat(main(stored).scorecard()).isEqualTo("general");
        assertThat(cardsOf(stored)).containsExactlyInAnyOrder("general", card);
        var shown = "/api/conversations/%s/evaluation".formatted(stored.value());
        assertThat(get(shown + "s"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].scorecard.id")
                .asArray()
                .containsExactly("general", card);
        assertThat(get(shown + "?card=" + card))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.scorecard.id", id -> assertThat(id).isEqualTo(card))
                .hasPathSatisfying(
                        "$.sections[0].items[0].evidence[0].text",
                        text -> assertThat(text).isEqualTo("您好"));
        assertThat(get(shown + "?card=complaint-of-others")).hasStatus(HttpStatus.NOT_FOUND);
        use(List.of());
        scoreAll();
        assertThat(cardsOf(stored)).containsExactly("general");
    }

    @Test
    void countsWhatWaitsForAPerson() {
        publish(1, document("您好").replace("tests:", """
                      - id: right
                        name: {zh: 正确, en: Right}
                        definition: {zh: 正确, en: Right}
                        weight: 1
                        detect: human
                      - id: slow
                        name: {zh: 快, en: Quick}
                        definition: {zh: 快, en: Quick}
                        weight: 1
                        detect: {number: turns, at-most: 1, unsure-to: 9}
                tests:"""));
        use(List.of(new CardUse(card, programme, true)));

        var evaluation = main(received(NOON));

        assertThat(evaluation)
                .extracting(Evaluation::pending, Evaluation::unsure)
                .containsExactly(2, 1);
    }

    @Test
    void losesNothingWhenTwoWriteAtOnce() {
        begin(document("一"));
        assertThat(put(1, document("二"), REVIEWER)).hasStatusOk();

        assertThat(put(1, document("三"), admin()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("scorecard.edited-meanwhile"))
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("Test reviewer saved edit 2"));
        assertThat(get("/api/scorecards/%s/draft".formatted(card)))
                .bodyJson()
                .extractingPath("$.document")
                .asString()
                .contains("二");
    }

    @Test
    void keepsADraftWithFaultsAndTellsEachWithItsLine() {
        begin(document("您好"));

        assertThat(put(1, document("您好").replace("weight: 1", "weight: much"), REVIEWER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.check.good", good -> assertThat(good).isEqualTo(false))
                .hasPathSatisfying(
                        "$.check.faults[0].line", line -> assertThat(line).isEqualTo(12))
                .hasPathSatisfying(
                        "$.check.faults[0].reason.en",
                        reason -> assertThat(reason).isEqualTo("This is not a number."));
        assertThat(publication(2))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.faulty");
    }

    @Test
    void publishesNothingWhoseOwnTestsComeOutOtherwise() {
        begin(document("您好").replace("it: met", "it: not-met"));

        assertThat(publication(1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("scorecard.examples"))
                .hasPathSatisfying(
                        "$.faults[0].reason",
                        reason -> assertThat(reason).asString().contains("is met"));
    }

    @Test
    void refusesTheDraftOfAnotherCard() {
        begin(document("您好").replace("card: " + card, "card: other"));

        assertThat(publication(1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.faults[0].reason")
                .asString()
                .contains("not of 'other'");
    }

    @Test
    void refusesToPublishWhatSomebodyElseHasChangedSince() {
        begin(document("您好"));
        put(1, document("您好吗"), REVIEWER);

        assertThat(publication(1)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void showsWhatIsDifferentItemByItem() {
        publish(1, document("您好"));
        put(2, beginAgain(), document("再见"));

        assertThat(get("/api/scorecards/%s/changes?from=1&to=draft".formatted(card)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.head", head -> assertThat(head).asArray().isEmpty())
                .hasPathSatisfying("$.items[0].kind", kind -> assertThat(kind).isEqualTo("changed"))
                .hasPathSatisfying(
                        "$.items[0].changes[0].key", key -> assertThat(key).isEqualTo("detect"))
                .hasPathSatisfying(
                        "$.items[0].changes[0].after",
                        after -> assertThat(after).isEqualTo("{says: 再见, by: agent}"));
    }

    @Test
    void aCardThatMindsTheGenderNeedsAManagerAndAReason() {
        begin(document("女士").replace("[{agent: \"女士\"}]", "[{agent: 您好}]").replace("it: met", "it: not-met"));

        assertThat(publication(1))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.unfair");
        assertThat(publication(1, admin(), "来电者只有女士"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.unfair-manager");

        var tried = text(get("/api/scorecards/%s/fairness".formatted(card)));
        assertThat(JsonPath.<Boolean>read(tried, "$.unfair")).isTrue();
        assertThat(JsonPath.<List<String>>read(tried, "$.items[*].shown[*].kind"))
                .contains("gender");
        assertThat(JsonPath.<List<Double>>read(tried, "$.items[?(@.unfair)].share.lower"))
                .isNotEmpty();

        assertThat(publication(1, as(Role.MANAGER, Scope.CENTRE), "来电者只有女士")).hasStatusOk();
        var versions = text(get("/api/scorecards/%s/versions".formatted(card)));
        assertThat(JsonPath.<String>read(versions, "$[0].fairness.reason")).isEqualTo("来电者只有女士");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_entry WHERE act = 'scorecard.published-unfair' AND subject = :card")
                        .param("card", card)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void triesADraftOnARealConversationAndKeepsNothing() {
        var stored = received(NOON);
        var before = main(stored);

        assertThat(post(
                        "/api/scorecards/%s/preview".formatted(card),
                        Map.of("document", document("您好"), "conversation", stored.value()),
                        REVIEWER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.score", score -> assertThat(score).isEqualTo(100.0))
                .hasPathSatisfying(
                        "$.sections[0].items[0].evidence[0].text",
                        text -> assertThat(text).isEqualTo("您好"));
        assertThat(main(stored)).isEqualTo(before);
    }

    @Test
    void refusesUsesThatLeaveTheCentreWithoutAMainCardOrWereChangedMeanwhile() {
        var revision = revision();

        assertThat(putUses(revision, List.of()))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.no-main");
        assertThat(putUses(revision - 1, List.of(new CardUse("general", null, true))))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.uses-changed");
        assertThat(putUses(
                        revision,
                        List.of(new CardUse("general", null, true), new CardUse("general", UUID.randomUUID(), true))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void writesDownWhoDidWhat() {
        publish(1, document("您好"));

        assertThat(http.get().uri("/api/audit?act=scorecard.published").with(admin()))
                .hasStatusOk()
                .bodyText()
                .contains(card)
                .contains("第一版");
    }
}
