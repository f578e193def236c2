package app.hearth.appeal;

import static app.hearth.access.SignedIn.as;
import static app.hearth.intake.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.hearth.WholeServerTest;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.people.Rosters;
import app.hearth.people.SourceAgents;
import app.hearth.quality.ItemStandings;
import app.hearth.scorecard.FaultyScorecard;
import app.hearth.scorecard.ScorecardDocument;
import app.hearth.scorecard.ShippedCards;
import app.hearth.scorecard.Verdict;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a decision sets going. */
@WholeServerTest
class AfterAppealTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Centre centre;

    @Autowired
    private ItemStandings standings;

    @BeforeEach
    void openTheCentre(
            @Autowired MockMvcTester http,
            @Autowired Rosters rosters,
            @Autowired SourceAgents agents,
            @Autowired Conversations conversations) {
        centre = new Centre(http, rosters, agents, conversations);
    }

    @Test
    void takesWhatTheMachineJudgedAlikeOutOfTheScoreUntilAPersonLooks() {
        var marker = UUID.randomUUID().toString();
        var one = centre.conversation("快递还没到，太气人了！", centre.quoted + "，请提供编号" + marker + "。");
        var item = centre.questionable(one);
        var alike = centre.conversation("快递还没到，太气人了！", centre.quoted + "，请提供编号" + marker + "。");
        var other = centre.conversation("快递还没到，太气人了！", "不知道，你自己去问快递公司吧，我这边管不了。");
        var before = verdict(alike, item);
        var otherBefore = verdict(other, item);

        var appeal = JsonPath.<String>read(text(centre.filing(centre.agent, one, item)), "$.id");
        text(centre.deciding(centre.reviewer, appeal, 1, "accept"));
        await().atMost(SOON).until(() -> "done".equals(work(appeal, "$.state")));

        assertThat(before).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(alike, item)).isEqualTo(Verdict.PENDING);
        assertThat(verdict(other, item)).isEqualTo(otherBefore).isNotEqualTo(Verdict.PENDING);
        assertThat(centre.get(centre.agent, "/api/appeals/own/siblings")).contains(alike.toString());
        assertThat(JsonPath.<List<String>>read(
                        centre.get(centre.manager, "/api/appeals/" + appeal + "/siblings"), "$.conversations"))
                .contains(alike.toString())
                .doesNotContain(other.toString(), one.toString());

        text(centre.http.delete().uri("/api/appeals/" + appeal + "/siblings").with(as(centre.manager)));
        assertThat(verdict(alike, item)).isEqualTo(before);
        assertThat(verdict(one, item)).isEqualTo(Verdict.MET);
    }

    /** The test that is proposed is one: the card reads it, and today gives another verdict. */
    @Test
    void proposesTheCaseAsATestOfTheCard() {
        var one = centre.conversation();
        var item = centre.questionable(one);
        var appeal = JsonPath.<String>read(text(centre.filing(centre.agent, one, item)), "$.id");
        text(centre.deciding(centre.reviewer, appeal, 1, "accept"));

        var example = JsonPath.<List<String>>read(
                        centre.get(centre.manager, "/api/rubric-changes?limit=200"),
                        "$.items[?(@.appeal == '%s')].example".formatted(appeal))
                .getFirst();
        var document = ShippedCards.document("general");

        assertThatExceptionOfType(FaultyScorecard.class)
                .isThrownBy(() -> ScorecardDocument.read(document.stripTrailing() + "\n" + indented(example)))
                .withMessageEndingWith("%s: %s should be met and is not-met."
                        .formatted("Example '申诉改判 " + item + " " + appeal + "'", item));
    }

    @Test
    void givesAPrecedentThatEverybodyFindsOnceItIsPublished() {
        var one = centre.conversation();
        var appeal = centre.filed(one);
        var word = "判例" + appeal.substring(24);
        text(centre.post(
                centre.reviewer,
                "/api/appeals/" + appeal + "/decision",
                "{\"revision\": 1, \"outcome\": \"accept\", \"reason\": \"%s 已经表达了理解\"}".formatted(word)));

        assertThat(found(word)).isEmpty();
        var draft = JsonPath.<List<String>>read(
                        centre.get(centre.reviewer, "/api/precedents?state=draft&q=" + word), "$.items[*].precedent.id")
                .getFirst();
        assertThat(centre.http.get().uri("/api/precedents?state=draft").with(as(centre.agent)))
                .hasStatus(HttpStatus.FORBIDDEN);
        var change = "{\"revision\": 1, \"state\": \"published\", \"quote\": \"%s\", \"wording\": \"%s 表达了理解\"}"
                .formatted(centre.quoted, word);
        text(centre.http
                .put()
                .uri("/api/precedents/" + draft)
                .with(as(centre.reviewer))
                .contentType("application/json")
                .content(change));
        assertThat(centre.http
                        .put()
                        .uri("/api/precedents/" + draft)
                        .with(as(centre.manager))
                        .contentType("application/json")
                        .content(change))
                .hasStatus(HttpStatus.CONFLICT);

        assertThat(found(word)).containsExactly(draft);
        assertThat(found("没有的词" + word)).isEmpty();
    }

    @Test
    void countsHowManyVerdictsDidNotHold() {
        var before = centre.get(centre.manager, "/api/appeals/figures");
        text(centre.deciding(centre.reviewer, centre.filed(centre.conversation()), 1, "accept"));
        centre.filed(centre.conversation());
        var after = centre.get(centre.manager, "/api/appeals/figures");

        assertThat(grown(before, after, "$.filed")).isEqualTo(2);
        assertThat(grown(before, after, "$.open")).isEqualTo(1);
        assertThat(grown(before, after, "$.overturned.decided")).isEqualTo(1);
        assertThat(grown(before, after, "$.overturned.overturned")).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(after, "$.scorers[*].reader")).isNotEmpty();
    }

    @Test
    void isExportedAsTheListShowsIt() {
        var appeal = centre.filed(centre.conversation());

        assertThat(centre.get(centre.manager, "/api/appeals/export.csv?open=true"))
                .contains(appeal);
        assertThat(centre.get(centre.manager, "/api/appeals/export.csv?open=false"))
                .doesNotContain(appeal);
    }

    private List<String> found(String word) {
        return JsonPath.read(centre.get(centre.agent, "/api/precedents?q=" + word), "$.items[*].precedent.id");
    }

    private static int grown(String before, String after, String path) {
        return JsonPath.<Integer>read(after, path) - JsonPath.<Integer>read(before, path);
    }

    private String work(String appeal, String path) {
        return JsonPath.read(centre.get(centre.manager, "/api/appeals/" + appeal + "/siblings"), path);
    }

    private Verdict verdict(UUID conversation, String item) {
        return standings.of(new ConversationId(conversation), item).judgement().verdict();
    }

    private static String indented(String yaml) {
        return yaml.lines().map(line -> "  " + line + "\n").reduce("", String::concat);
    }
}
