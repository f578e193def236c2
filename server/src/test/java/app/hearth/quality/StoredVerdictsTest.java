package app.hearth.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.hearth.conversation.ConversationId;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredVerdictsTest {

    private static final List<Judgement> JUDGEMENTS = List.of(
            new Judgement("a", Verdict.MET, 1, null, List.of()),
            new Judgement("b", Verdict.PARTLY, 0.667, null, List.of()),
            new Judgement("c", Verdict.NOT_MET, 0, null, List.of()),
            new Judgement("d", Verdict.NOT_APPLICABLE, 0, null, List.of()),
            new Judgement("e", Verdict.PENDING, 0, null, List.of()));
    private static final List<String> ITEMS = List.of("a", "b", "c", "d", "e");

    @Test
    void comeBackAsTheyWereAndSayWhatAPersonDecided() {
        var evaluation = new Evaluation("card", 1, "1", 50.0, 50.0, null, false, 1, 1, JUDGEMENTS);
        var standing =
                new Standing(new ConversationId(new UUID(1, 1)), true, evaluation, List.of(JUDGEMENTS.getFirst()));

        var known = StoredVerdicts.read(StoredVerdicts.of(standing), ITEMS);

        assertThat(known).extracting(StoredVerdicts.Known::judgement).isEqualTo(JUDGEMENTS);
        assertThat(known).extracting(StoredVerdicts.Known::ruled).containsExactly(true, false, false, false, false);
    }

    @Test
    void areRefusedForAnotherCard() {
        assertThatIllegalArgumentException().isThrownBy(() -> StoredVerdicts.read(new byte[4], ITEMS));
    }
}
