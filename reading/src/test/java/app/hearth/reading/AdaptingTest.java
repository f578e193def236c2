package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.hearth.reading.ConversationReading.Satisfaction.Level;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A centre whose people judge by words of their own trade, which the standard reader cannot know. */
class AdaptingTest {

    private static final List<String> GLAD = List.of("工单一次过", "绿灯了", "秒批");
    private static final List<String> CROSS = List.of("又驳回", "还是红灯", "卡审核");
    private static final List<String> ASKS = List.of("查下我的进度", "报备的事怎么样了", "材料交了");

    private final Adapting adapting = new Adapting(Readers.standard());

    @Test
    void learnsWhatTheCentresOwnPeopleMean() {
        var model = adapting.learn(Target.CONVERSATION_SATISFACTION, verdicts(160, true));
        var reader = Readers.with(ReadingModel.of(model.toBytes()));

        assertThat(model.gain().isProven()).isTrue();
        assertThat(reader.version()).isEqualTo(model.version()).startsWith(model.basedOn());
        assertThat(score(reader, "秒批")).isGreaterThan(score(reader, "又驳回") + 1);
    }

    @Test
    void isNotTakenInByVerdictsThatMeanNothing() {
        var model = adapting.learn(Target.CONVERSATION_SATISFACTION, verdicts(160, false));

        assertThat(model.gain().isProven()).isFalse();
    }

    @Test
    void learnsFromTurnsToo() {
        var model = adapting.learn(Target.TURN_SATISFACTION, verdicts(120, true));
        var reading = Readers.with(model).read(conversation("x", "材料交了", "绿灯了"));

        assertThat(model.gain().isProven()).isTrue();
        assertThat(((TurnReading.Customer) reading.turns().getLast()).satisfaction())
                .isEqualTo(Level.SATISFIED);
    }

    @Test
    void refusesTooFewLabelsAndFilesThatAreNoModel() {
        assertThatThrownBy(() -> adapting.learn(Target.CONVERSATION_SATISFACTION, verdicts(20, true)))
                .hasMessageContaining("at least 100");
        assertThatThrownBy(() -> ReadingModel.of(new byte[] {1, 2, 3})).hasMessageContaining("no adapted model");
        assertThatThrownBy(() -> Target.of("mood")).hasMessageContaining("conversation.satisfaction");
    }

    @Test
    void refusesAModelThatTellsSomethingElse() {
        var model = adapting.learn(Target.CONVERSATION_SATISFACTION, verdicts(160, true));

        assertThatThrownBy(() ->
                        new ReadingModel(Target.TURN_SATISFACTION, model.basedOn(), model.model(), 0, 0, model.gain()))
                .hasMessageContaining("turn.satisfaction tells");
    }

    private static double score(Reader reader, String last) {
        return reader.read(conversation("x", "查下我的进度", last))
                .conversation()
                .satisfaction()
                .score();
    }

    private static List<Adapting.Verdict> verdicts(int count, boolean meant) {
        var random = new Random(3);
        var verdicts = new ArrayList<Adapting.Verdict>();
        for (var i = 0; i < count; i++) {
            var glad = random.nextBoolean();
            var said = (glad ? GLAD : CROSS).get(random.nextInt(3));
            var judged = meant ? glad : random.nextBoolean();
            verdicts.add(new Adapting.Verdict(
                    conversation("c" + i, ASKS.get(random.nextInt(3)), said),
                    (judged ? 1 : -1) + random.nextDouble() / 2,
                    Map.of(0, Level.NEUTRAL, 2, judged ? Level.SATISFIED : Level.UNSATISFIED)));
        }
        return verdicts;
    }

    private static Transcript conversation(String id, String first, String last) {
        return new Transcript(
                id,
                null,
                null,
                null,
                null,
                List.of(
                        new Turn(Speaker.CUSTOMER, null, first),
                        new Turn(Speaker.AGENT, null, "好的，帮您看一下"),
                        new Turn(Speaker.CUSTOMER, null, last)),
                Outcome.UNKNOWN);
    }
}
