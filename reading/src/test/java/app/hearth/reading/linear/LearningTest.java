package app.hearth.reading.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final List<String> GOOD = List.of("很好", "喜欢", "满意", "谢谢");
    private static final List<String> BAD = List.of("太差", "生气", "垃圾", "退款");
    private static final List<String> FILLER = List.of("今天", "快递", "手机", "客服", "收到", "订单");

    private final List<Features> examples = new ArrayList<>();
    private final List<Double> truths = new ArrayList<>();

    LearningTest() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var good = i % 2 == 0;
            var words = (good ? GOOD : BAD).get(random.nextInt(4));
            examples.add(features(FILLER.get(random.nextInt(6)) + words + FILLER.get(random.nextInt(6))));
            truths.add(good ? 1.0 : 0.0);
        }
    }

    @Test
    void tellsWhatItHasLearnedFromTextItHasNotSeen() {
        var model = new Learning(examples, 2).fit(tasks());

        assertThat(model.score(features("这个真的很好"))[0]).isPositive();
        assertThat(model.score(features("真的太差了"))[0]).isNegative();
        assertThat(model.score(features("我很满意"))[1]).isGreaterThan(model.score(features("我很生气"))[1] + 0.3);
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        assertThat(bytes(new Learning(examples, 2).fit(tasks())))
                .isEqualTo(bytes(new Learning(examples, 2).fit(tasks())));
    }

    @Test
    void scoresTheSameAfterAFile() throws IOException {
        var model = new Learning(examples, 2).fit(tasks());
        var copy = LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes(model))));

        assertThat(copy.outputs()).containsExactly("good", "mood");
        assertThat(copy.score(features("喜欢这个手机"))).isEqualTo(model.score(features("喜欢这个手机")));
    }

    @Test
    void refusesAFileThatEndsTooEarly() throws IOException {
        var bytes = bytes(new Learning(examples, 2).fit(tasks()));
        var half = new DataInputStream(new ByteArrayInputStream(bytes, 0, bytes.length / 2));

        assertThatThrownBy(() -> LinearModel.read(half)).isInstanceOf(IOException.class);
    }

    @Test
    void countsAGramOnceAndLongTextsNoMoreThanShortOnes() {
        var features = features("好好好好好好");
        var length = IntStream.range(0, features.size())
                .mapToDouble(i -> features.value(i) * features.value(i))
                .sum();

        assertThat(length).isBetween(0.999, 1.001);
        assertThat(IntStream.range(0, features.size()).map(features::key)).doesNotHaveDuplicates();
    }

    @Test
    void cutsTextsOfAnyLengthAndScriptWithinTheirBounds() {
        for (var text : List.of("", "a", "好", "it's me 你好 [数字x]", "\uD83D\uDE00\uD83D\uDE00", "长".repeat(5000))) {
            Grams.of(
                    text.toCharArray(),
                    1,
                    (key, start, end) -> assertThat(start)
                            .isNotNegative()
                            .isLessThanOrEqualTo(end)
                            .isLessThanOrEqualTo(text.length()));
        }
    }

    private List<Learning.Task> tasks() {
        return List.of(
                new Learning.Task("good", truths::get, i -> 1, false, 4),
                new Learning.Task("mood", i -> 2 * truths.get(i) - 1, i -> 1, true, 2));
    }

    private static Features features(String text) {
        var features = new Features();
        Grams.of(text.toCharArray(), 1, (key, start, end) -> features.gram(key));
        return features;
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
