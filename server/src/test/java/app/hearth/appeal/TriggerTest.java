package app.hearth.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TriggerTest {

    @Test
    void comparesByLettersAndDigitsAlone() {
        assertThat(Plain.of("您好， ＡＢＣ１２！")).isEqualTo("您好abc12");
        assertThat(Plain.nearlyEqual(Plain.of("非常理解您的心情，马上处理"), Plain.of("非常理解您的心情！马上处理。")))
                .isTrue();
        assertThat(Plain.nearlyEqual(Plain.of("非常理解您的心情，马上处理"), Plain.of("请您去问快递公司吧，我这里查不到")))
                .isFalse();
        assertThat(Plain.nearlyEqual("好的", "好吧")).isFalse();
        assertThat(Plain.nearlyEqual("", "")).isFalse();
    }
}
