package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction.Level;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A centre whose people judge by words of their own trade, which the standard reader cannot know. */
class AdaptingTest {

    private static final List<String> GLAD = List.of("工单一次过", "绿灯了", "秒批");
    private static final List<String> CROSS = List.of("又驳回", "还是红灯", "卡审核");
    private static final List<String> ASKS = List.of("查下我的进度", "报备的事怎么样了", "材料交了");

    @Test
    void learnsWhatTheCentresOwnPeopleMean() {
        var head = learn(Target.CONVERSATION_SATISFACTION, labels(160, true));
        var model = new ReadingModel(Readers.standard().version(), List.of(head));
        var reader = Readers.with(ReadingModel.of(model.toBytes()));

        assertThat(head.isProven()).isTrue();
        assertThat(head.gains()).extracting(Gain::measure).containsExactly("Spearman", "macro-F1");
        assertThat(reader.version()).isEqualTo(model.version()).startsWith(model.basedOn());
        assertThat(score(reader, "秒批")).isGreaterThan(score(reader, "又驳回") + 1);
    }

    @Test
    void tellsHowWellByItselfWhatItComparesWhenItLearns() {
        var labels = labels(160, true);
        var gain = learn(Target.CONVERSATION_SATISFACTION, labels).gains().getFirst();
        var unseen = new Adapting(Readers.standard(), labels)
                .unseen(Target.CONVERSATION_SATISFACTION)
                .getFirst();

        assertThat(unseen.measure()).isEqualTo(gain.measure());
        assertThat(unseen.figure()).isEqualTo(gain.after());
        assertThat(unseen.figure()).isBetween(unseen.from(), unseen.to());
        assertThat(unseen.from()).isLessThan(unseen.to());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversation.satisfaction",
                "conversation.resolved",
                "conversation.category:流程",
                "turn.satisfaction"
            })
    void isNotTakenInByLabelsThatMeanNothing(String target) {
        assertThat(learn(Target.of(target), labels(160, false)).isProven()).isFalse();
    }

    @Test
    void tellsAllThatItHasLearnedInOneReading() {
        var adapting = new Adapting(Readers.standard(), labels(160, true));
        var heads = Stream.of(
                        "conversation.satisfaction",
                        "conversation.resolved",
                        "conversation.category:流程",
                        "turn.satisfaction",
                        "turn.emotion",
                        "turn.behaviours",
                        "turn.category:步骤")
                .map(target -> adapting.learn(Target.of(target)))
                .toList();
        var model = new ReadingModel(adapting.basedOn(), heads);
        var reader = Readers.with(ReadingModel.of(model.toBytes()));

        var glad = reader.read(conversation("x", "材料交了", "绿灯了"));
        var cross = reader.read(conversation("x", "材料交了", "又驳回"));

        assertThat(heads).allMatch(Head::isProven);
        assertThat(glad.conversation().satisfaction().level()).isEqualTo(Level.SATISFIED);
        assertThat(glad.conversation().resolved().state()).isEqualTo(Resolved.State.RESOLVED);
        assertThat(cross.conversation().resolved().state()).isEqualTo(Resolved.State.UNRESOLVED);
        assertThat(cross.conversation().resolved().probability())
                .isLessThan(glad.conversation().resolved().probability());
        assertThat(glad.conversation().categories()).containsEntry("流程", "通过");
        assertThat(cross.conversation().categories()).containsEntry("流程", "驳回");
        var last = (TurnReading.Customer) glad.turns().getLast();
        assertThat(last.satisfaction()).isEqualTo(Level.SATISFIED);
        assertThat(last.emotion()).isEqualTo(Emotion.PLEASED);
        assertThat(last.evidence()).extracting(Evidence::signal).contains("pleased");
        assertThat(last.emotionScores().values().stream().mapToDouble(it -> it).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(last.categories()).containsEntry("步骤", "结果");
        var agent = (TurnReading.Agent) glad.turns().get(1);
        assertThat(agent.behaviours()).contains(Behaviour.OWNERSHIP);
        assertThat(agent.categories()).isEmpty();
    }

    @Test
    void refusesTooFewLabelsAndFilesThatAreNoModel() {
        assertThatThrownBy(() -> learn(Target.CONVERSATION_SATISFACTION, labels(20, true)))
                .hasMessageContaining("at least 100");
        assertThatThrownBy(() -> learn(Target.of("conversation.category:none"), labels(160, true)))
                .hasMessageContaining("at least 100");
        assertThatThrownBy(() -> ReadingModel.of(new byte[] {1, 2, 3})).hasMessageContaining("no adapted model");
        assertThatThrownBy(() -> Target.of("mood")).hasMessageContaining("conversation.satisfaction");
        assertThatThrownBy(() -> Target.of("turn.category:a b")).hasMessageContaining("letters");
    }

    @Test
    void refusesAModelThatTellsSomethingElseOrTwice() {
        var head = learn(Target.CONVERSATION_SATISFACTION, labels(160, true));

        assertThatThrownBy(() -> new Head(Target.TURN_SATISFACTION, head.model(), 0, 0, true, false, head.gains()))
                .hasMessageContaining("turn.satisfaction tells");
        assertThatThrownBy(() -> new ReadingModel("2.0.0", List.of(head, head))).hasMessageContaining("once");
    }

    private static Head learn(Target target, List<Labels> labels) {
        return new Adapting(Readers.standard(), labels).learn(target);
    }

    private static double score(Reader reader, String last) {
        return reader.read(conversation("x", "查下我的进度", last))
                .conversation()
                .satisfaction()
                .score();
    }

    private static List<Labels> labels(int count, boolean meant) {
        var random = new Random(3);
        var labels = new ArrayList<Labels>();
        for (var i = 0; i < count; i++) {
            var glad = random.nextBoolean();
            var said = (glad ? GLAD : CROSS).get(random.nextInt(3));
            var judged = meant ? glad : random.nextBoolean();
            var first = meant || random.nextBoolean();
            var good = meant ? Level.SATISFIED : Level.NEUTRAL;
            var kept = random.nextBoolean();
            var agent = kept ? "我来盯着报备" : "好的，帮您看一下";
            labels.add(new Labels(
                    conversation("c" + i, ASKS.get(random.nextInt(3)), agent, said),
                    (judged ? 1 : -1) + random.nextDouble() / 2,
                    judged ? Resolved.State.RESOLVED : Resolved.State.UNRESOLVED,
                    Map.of("流程", judged ? "通过" : "驳回"),
                    Map.of(
                            0,
                            new Labels.OfTurn(
                                    meant || first ? Level.NEUTRAL : Level.UNSATISFIED,
                                    meant || first ? Emotion.NEUTRAL : Emotion.ANGRY,
                                    null,
                                    Map.of("步骤", first ? "询问" : "结果")),
                            1,
                            new Labels.OfTurn(null, null, kept ? Set.of() : Set.of(Behaviour.OWNERSHIP), Map.of()),
                            2,
                            new Labels.OfTurn(
                                    judged ? good : Level.UNSATISFIED,
                                    judged ? meant ? Emotion.PLEASED : Emotion.NEUTRAL : Emotion.ANGRY,
                                    null,
                                    Map.of("步骤", first ? "结果" : "询问")))));
        }
        return labels;
    }

    private static Transcript conversation(String id, String first, String last) {
        return conversation(id, first, "好的，帮您看一下", last);
    }

    private static Transcript conversation(String id, String first, String agent, String last) {
        return new Transcript(
                id,
                null,
                null,
                null,
                null,
                List.of(
                        new Turn(Speaker.CUSTOMER, null, first),
                        new Turn(Speaker.AGENT, null, agent),
                        new Turn(Speaker.CUSTOMER, null, last)),
                Outcome.UNKNOWN);
    }
}
