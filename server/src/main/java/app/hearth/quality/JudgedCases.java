package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations to choose cases from. Who may see them is the asker's to check. */
@Service
public class JudgedCases {

    private final JudgedCaseQuery query;

    JudgedCases(JudgedCaseQuery query) {
        this.query = query;
    }

    /**
     * Some of the conversations that began from an instant on and before another and whose main card it is, in an order
     * that has nothing to do with them.
     *
     * @param shuffle orders them; the same one gives the same again
     */
    @Transactional(readOnly = true)
    public List<JudgedCase> some(String scorecard, Instant from, Instant to, String shuffle, int most) {
        return query.some(scorecard, ConversationId.floor(from), ConversationId.floor(to), shuffle, most);
    }
}
