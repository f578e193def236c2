package app.hearth.scorecard;

import static app.hearth.scorecard.ScorecardFixtures.judge;
import static app.hearth.scorecard.ScorecardFixtures.talk;
import static app.hearth.scorecard.ScorecardFixtures.talkWith;
import static app.hearth.scorecard.Verdict.MET;
import static app.hearth.scorecard.Verdict.NOT_APPLICABLE;
import static app.hearth.scorecard.Verdict.NOT_MET;
import static app.hearth.scorecard.Verdict.PARTLY;
import static app.hearth.scorecard.Verdict.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Evidence;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectTest {

    private static final String EMPATHY_IN_TIME =
            "detect: {after: {emotion: [angry, abusive]}, expect: {behaviour: empathy}, within: 2}";

    @ParameterizedTest
    @CsvSource({"0.9, MET", "0.6, MET", "0.59, PENDING", "0.41, PENDING", "0.4, NOT_MET", "0.0, NOT_MET"})
    void leavesToAPersonWhatIsNeitherShownNorAbsent(double probability, Verdict verdict) {
        var talk = talk("customer: hello", "agent: hello, behaviours: {greeting: %s}".formatted(probability));

        assertThat(judge("detect: {behaviour: greeting}", talk).verdict()).isEqualTo(verdict);
    }

    @Test
    void isAsConfidentAsTheSignalItRestsOn() {
        var talk = talk("customer: hello", "agent: hello, behaviours: {greeting: 0.83}");

        assertThat(judge("detect: {behaviour: greeting}", talk).confidence()).isEqualTo(0.83);
        assertThat(judge("detect: {not: {behaviour: greeting}}", talk).confidence())
                .isEqualTo(0.83);
        assertThat(judge("detect: human", talk).confidence()).isNull();
    }

    @Test
    void looksOnlyIntoTheFirstOrLastTurnsWhereToldSo() {
        var late = talk("agent: one", "agent: two", "agent: hello, behaviours: greeting", "agent: bye");

        assertThat(judge("detect: {behaviour: greeting, in-first: 2}", late).verdict())
                .isEqualTo(NOT_MET);
        assertThat(judge("detect: {behaviour: greeting, in-first: 3}", late).verdict())
                .isEqualTo(MET);
        assertThat(judge("detect: {behaviour: greeting, in-last: 1}", late).verdict())
                .isEqualTo(NOT_MET);
        assertThat(judge("detect: {behaviour: greeting, in-last: 2}", late).verdict())
                .isEqualTo(MET);
    }

    @Test
    void pointsToTheTurnWhereAGreetingWasDue() {
        var talk = talk("customer: hello", "agent: Order number", "agent: Thanks");

        assertThat(judge("detect: {behaviour: greeting, in-first: 2}", talk).evidence())
                .containsExactly(new Sight(1, 0, 12));
        assertThat(judge("detect: {behaviour: closing, in-last: 1}", talk).evidence())
                .containsExactly(new Sight(2, 0, 6));
    }

    @Test
    void knowsWhatCameBeforeWhat() {
        var detect = "detect: {behaviour: verifyIdentity, before: {behaviour: resolutionAction}}";
        var inTime = talk("agent: who, behaviours: verifyIdentity", "agent: done, behaviours: resolutionAction");
        var atOnce = talk("agent: who and done, behaviours: [verifyIdentity, resolutionAction]");
        var tooLate = talk("agent: done, behaviours: resolutionAction", "agent: who, behaviours: verifyIdentity");

        assertThat(judge(detect, inTime).verdict()).isEqualTo(MET);
        assertThat(judge(detect, atOnce).verdict()).isEqualTo(MET);
        assertThat(judge(detect, tooLate).verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void wantsEmpathyWithinTwoAgentTurnsAfterAngerFirstShows() {
        var angry = "customer: no, emotion: angry";
        var empathy = "agent: sorry, behaviours: empathy";

        assertThat(judge(EMPATHY_IN_TIME, talk(angry, "agent: ok", empathy)).verdict())
                .isEqualTo(MET);
        assertThat(judge(EMPATHY_IN_TIME, talk(angry, "agent: a", "agent: b", empathy))
                        .verdict())
                .isEqualTo(NOT_MET);
        assertThat(judge(EMPATHY_IN_TIME, talk(empathy, angry, "agent: ok")).verdict())
                .isEqualTo(NOT_MET);
        assertThat(judge(EMPATHY_IN_TIME, talk("customer: fine", "agent: ok")).verdict())
                .isEqualTo(NOT_APPLICABLE);
        assertThat(judge(EMPATHY_IN_TIME, talk("agent: ok", angry)).verdict()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void showsTheAngryTurnThatGotNoEmpathy() {
        var talk = talk("customer: hi", "customer: this is bad, emotion: angry", "agent: ok");

        assertThat(judge(EMPATHY_IN_TIME, talk).evidence()).containsExactly(new Sight(1, 0, 11));
    }

    @Test
    void asksAPersonWhereTheAngerOrTheAnswerIsUnsure() {
        var unsureAnger = talk("customer: hm, emotion: {angry: 0.5}", "agent: ok");
        var unsureAnswer = talk("customer: hm, emotion: angry", "agent: ok, behaviours: {empathy: 0.5}");

        assertThat(judge(EMPATHY_IN_TIME, unsureAnger).verdict()).isEqualTo(PENDING);
        assertThat(judge(EMPATHY_IN_TIME, unsureAnswer).verdict()).isEqualTo(PENDING);
    }

    @Test
    void addsUpTheProbabilitiesOfEmotionsThatExcludeEachOther() {
        var torn = talk("customer: hm, emotion: {angry: 0.4, abusive: 0.3}", "agent: ok");

        assertThat(judge(EMPATHY_IN_TIME, torn).verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void deductsForEachMissedOccasionUpToTheCap() {
        var detect = "deduction: {each: 0.3, cap: 0.8}, detect: {after: {emotion: angry}, expect: {behaviour: empathy},"
                + " within: 1, which: each}";
        var missed = new String[] {"customer: no, emotion: angry", "agent: ok"};

        var one = judge(detect, talk(missed));
        var two = judge(detect, talk(missed[0], missed[1], missed[0], missed[1]));
        var three = judge(detect, talk(missed[0], missed[1], missed[0], missed[1], missed[0], missed[1]));
        var twiceAtOnce = judge(detect, talk(missed[0], missed[0], missed[1]));

        assertThat(one.share()).isEqualTo(0.7);
        assertThat(two.share()).isEqualTo(0.4);
        assertThat(three.share()).isCloseTo(0.2, within());
        assertThat(twiceAtOnce.share()).isEqualTo(0.7);
        assertThat(List.of(one, two, three)).extracting(Judgement::verdict).containsOnly(PARTLY);
    }

    @Test
    void takesTheBestLevelThatIsReached() {
        var detect = "scale: 4, detect: {levels: [{number: warmth, at-least: 0.9}, {number: warmth, at-least: 0.6},"
                + " {number: warmth, at-least: 0.3}]}";

        assertThat(judge(detect, talkWith("warmth: 0.95", "agent: hi")).share()).isEqualTo(1);
        assertThat(judge(detect, talkWith("warmth: 0.6", "agent: hi")).share()).isCloseTo(2 / 3.0, within());
        assertThat(judge(detect, talkWith("warmth: 0.4", "agent: hi")).share()).isCloseTo(1 / 3.0, within());
        assertThat(judge(detect, talkWith("warmth: 0.1", "agent: hi")).verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void comparesNumbersWithASoftBound() {
        var detect = "detect: {number: resolved, at-least: 0.6, unsure-from: 0.4}";

        assertThat(judge(detect, talkWith("resolved: 0.6", "agent: hi")).verdict())
                .isEqualTo(MET);
        assertThat(judge(detect, talkWith("resolved: 0.5", "agent: hi")).verdict())
                .isEqualTo(PENDING);
        assertThat(judge(detect, talkWith("resolved: 0.3", "agent: hi")).verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void countsSecondsToTheFirstAnswerAndTheLongestWait() {
        var talk = talk(
                "customer: a, at: 10",
                "customer: b, at: 20",
                "agent: c, at: 40",
                "customer: d, at: 50",
                "agent: e, at: 150");

        assertThat(judge("detect: {number: firstResponseSeconds, at-most: 30, at-least: 30}", talk)
                        .verdict())
                .isEqualTo(MET);
        assertThat(judge("detect: {number: longestWaitSeconds, at-most: 100, at-least: 100}", talk)
                        .verdict())
                .isEqualTo(MET);
    }

    @Test
    void leavesAnUnknownNumberToAPerson() {
        assertThat(judge("detect: {number: firstResponseSeconds, at-most: 30}", talk("customer: a", "agent: b"))
                        .verdict())
                .isEqualTo(PENDING);
    }

    @ParameterizedTest
    @CsvSource({
        "SEND ME THE CODE please, NOT_MET",
        "Ｓend me the code, NOT_MET",
        "never send me the code, MET",
        "please resend me the code, MET",
        "send me the codeword, MET",
        "do not worry; send me the code, NOT_MET"
    })
    void findsForbiddenPhrasesAsTheyAreMeant(String text, Verdict verdict) {
        var detect = "detect: {not: {says: send me the code, by: agent, unless-after: [never, not]}}";

        assertThat(judge(detect, talk("customer: hi", "agent: \"%s\"".formatted(text)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void pointsToTheForbiddenWords() {
        var talk = talk("customer: hi", "agent: 你把验证码发给我");

        assertThat(judge("detect: {not: {says: [密码, 验证码], by: agent}}", talk).evidence())
                .containsExactly(new Sight(1, 2, 5));
    }

    @Test
    void listensOnlyToTheSpeakerWhoIsMeant() {
        assertThat(judge("detect: {says: code, by: customer}", talk("agent: code"))
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void combinesWhatIsSureWithWhatIsNot() {
        var talk = talk("agent: a, behaviours: {greeting: 0.9, closing: 0.5, empathy: 0.1}");
        var greets = "{behaviour: greeting}";
        var closes = "{behaviour: closing}";
        var feels = "{behaviour: empathy}";
        var moot = "{after: {emotion: angry}, expect: {behaviour: empathy}}";

        assertThat(judge("detect: {all: [%s, %s]}".formatted(greets, closes), talk)
                        .verdict())
                .isEqualTo(PENDING);
        assertThat(judge("detect: {all: [%s, %s]}".formatted(feels, closes), talk)
                        .verdict())
                .isEqualTo(NOT_MET);
        assertThat(judge("detect: {any: [%s, %s]}".formatted(greets, closes), talk)
                        .verdict())
                .isEqualTo(MET);
        assertThat(judge("detect: {any: [%s, %s]}".formatted(feels, closes), talk)
                        .verdict())
                .isEqualTo(PENDING);
        assertThat(judge("detect: {all: [%s, %s]}".formatted(greets, moot), talk)
                        .verdict())
                .isEqualTo(MET);
        assertThat(judge("detect: {all: [%s]}".formatted(moot), talk).verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(judge("detect: {any: [%s, human]}".formatted(feels), talk).verdict())
                .isEqualTo(PENDING);
    }

    @Test
    void quotesTheWordsThatTheReaderNames() {
        var turns = List.of(new Turn(Speaker.AGENT, null, "Hello there, order number?"));
        var agent = new TurnReading.Agent(
                0,
                Set.of(Behaviour.GREETING),
                Map.of(Behaviour.GREETING, 0.9),
                0.5,
                List.of(new Evidence("verifyIdentity", 13, 25), new Evidence("greeting", 0, 11)));
        var whole = talk("agent: hi").reading().conversation();
        var card = ScorecardFixtures.aCardWith("id: it, weight: 1, detect: {behaviour: greeting}");

        var judgement = card.evaluate(turns, new Reading("x", "1", List.of(agent), whole))
                .judgements()
                .getFirst();

        assertThat(judgement.evidence()).containsExactly(new Sight(0, 0, 11));
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @ParameterizedTest
    @CsvSource({"20, MET", "60, MET", "61, NOT_MET"})
    void asksForAnAnswerWithinSeconds(int at, Verdict verdict) {
        var talk =
                talk("customer: 太过分了, emotion: angry, at: 0", "agent: 抱歉, behaviours: empathy, at: %d".formatted(at));

        assertThat(judge("detect: {after: {emotion: angry}, expect: {behaviour: empathy}, within-seconds: 60}", talk)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void leavesToAPersonWhetherAnAnswerWithoutATimeCameInTime() {
        var talk = talk("customer: 太过分了, emotion: angry", "agent: 抱歉, behaviours: empathy");

        assertThat(judge("detect: {after: {emotion: angry}, expect: {behaviour: empathy}, within-seconds: 60}", talk)
                        .verdict())
                .isEqualTo(PENDING);
    }

    @Test
    void findsPhrasesInTraditionalCharactersToo() {
        assertThat(judge("detect: {says: 没办法}", talk("agent: 這個我們也沒辦法")).verdict())
                .isEqualTo(MET);
        assertThat(judge("detect: {says: 沒辦法}", talk("agent: 这个我们也没办法")).verdict())
                .isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "longestSilenceSeconds, 100",
        "durationSeconds, 130",
        "agentWords, 4",
        "customerWords, 5",
        "longestAgentTurnWords, 3"
    })
    void countsSilenceAndWords(String number, int expected) {
        var talk = talk(
                "customer: 我的 parcel 呢？, at: 0", "agent: 请稍等, at: 20", "customer: 喂, at: 30", "agent: ok, at: 130");

        assertThat(judge("detect: {number: %s, at-least: %d}".formatted(number, expected), talk)
                        .verdict())
                .isEqualTo(MET);
        assertThat(judge("detect: {number: %s, at-least: %d}".formatted(number, expected + 1), talk)
                        .verdict())
                .isEqualTo(NOT_MET);
    }
}
