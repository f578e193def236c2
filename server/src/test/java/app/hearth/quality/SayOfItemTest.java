package app.hearth.quality;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.scorecard.MachineSay;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An item is made to advise, to count or to be left to people, without anybody's work getting lost. */
class SayOfItemTest extends CardDesk {

    private static final String ADVISES =
            "weight: 1\n                advisory: true\n".replace("                ", "        ");

    @Test
    void opensADraftOfTheNextVersionInWhichThatAloneIsChanged() {
        publish(1, document("您好"));

        assertThat(say("it", MachineSay.ADVISES, null))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.document",
                        document -> assertThat(document).asString().contains("version: 2", ADVISES))
                .hasPathSatisfying("$.check.good", good -> assertThat(good).isEqualTo(true))
                .hasPathSatisfying(
                        "$.check.card.sections[0].items[0].advisory",
                        advisory -> assertThat(advisory).isEqualTo(true));
        assertThat(get("/api/scorecards/%s/changes?from=1&to=draft".formatted(card)))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items.length()", items -> assertThat(items).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].changes.length()", it -> assertThat(it).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].changes[0].key", key -> assertThat(key).isEqualTo("advisory"));
    }

    @Test
    void goesIntoAnOpenDraftOnlyForWhoHasSeenIt() {
        publish(1, document("您好"));
        put(2, beginAgain(), document("您好吗"));

        assertThat(say("it", MachineSay.ADVISES, null))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("scorecard.draft-open"))
                .hasPathSatisfying(
                        "$.detail",
                        detail -> assertThat(detail).asString().contains("Test reviewer has a draft", "edit 2"));
        assertThat(say("it", MachineSay.ADVISES, 1))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.edited-meanwhile");

        assertThat(say("it", MachineSay.ADVISES, 2))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.edit", edit -> assertThat(edit).isEqualTo(3))
                .hasPathSatisfying(
                        "$.document",
                        document -> assertThat(document).asString().contains("您好吗", ADVISES));
        assertThat(say("it", MachineSay.ADVISES, 3))
                .bodyJson()
                .extractingPath("$.edit")
                .isEqualTo(3);
        assertThat(say("it", MachineSay.COUNTS, 3))
                .bodyJson()
                .extractingPath("$.document")
                .isEqualTo(document("您好吗"));
    }

    @Test
    void leavesAnItemToPeopleAndTellsWhichTestsComeOutOtherwise() {
        publish(1, document("您好"));

        assertThat(say("it", MachineSay.NONE, null))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.document",
                        document -> assertThat(document).asString().contains("detect: human"))
                .hasPathSatisfying("$.check.good", good -> assertThat(good).isEqualTo(false))
                .hasPathSatisfying(
                        "$.check.examples[0].passed",
                        passed -> assertThat(passed).isEqualTo(false));
    }

    @Test
    void refusesAnItemThatIsNotThereAndADraftThatCannotBeRead() {
        publish(1, document("您好"));
        assertThat(say("other", MachineSay.ADVISES, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/scorecards/%s/draft".formatted(card))).hasStatus(HttpStatus.NOT_FOUND);
        put(2, beginAgain(), "card: [half");

        assertThat(say("it", MachineSay.ADVISES, 2))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.unreadable");
        assertThat(get("/api/scorecards/%s/draft".formatted(card)))
                .bodyJson()
                .extractingPath("$.document")
                .isEqualTo("card: [half");
    }

    private MvcTestResult say(String item, MachineSay say, @Nullable Integer edit) {
        var body = new HashMap<String, Object>(Map.of("say", say.wire()));
        if (edit != null) {
            body.put("edit", edit);
        }
        return http.put()
                .uri("/api/scorecards/{id}/draft/items/{item}", card, item)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(admin())
                .exchange();
    }
}
