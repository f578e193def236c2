package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.scorecard.Scorecard;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How conversations stand, for those who build on it. Who may see them is the asker's to check. */
@Service
public class Standings {

    private final EvaluationTable evaluations;
    private final Scorecards scorecards;

    Standings(EvaluationTable evaluations, Scorecards scorecards) {
        this.evaluations = evaluations;
        this.scorecards = scorecards;
    }

    /** By the main card; none where it is not scored yet. */
    @Transactional(readOnly = true)
    public Optional<Standing> main(ConversationId conversation) {
        return evaluations.find(conversation).map(EvaluationTable.Kept::standing);
    }

    /** By the main card, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Standing> main(Collection<UUID> conversations) {
        return evaluations.of(conversations).stream().filter(Standing::main).toList();
    }

    /** The card whose score is shown where no programme has another. */
    @Transactional(readOnly = true)
    public Scorecard mainCard() {
        return scorecards.choice().main(null);
    }

    /** The card whose score is shown in a programme. */
    @Transactional(readOnly = true)
    public Scorecard mainCardOf(UUID programme) {
        return scorecards.choice().main(programme);
    }

    /** The version of a card that is in use. */
    @Transactional(readOnly = true)
    public Scorecard activeCard(String id) {
        return scorecards.active(id);
    }

    /** The card in a version that an evaluation names. */
    public Scorecard card(String id, int version) {
        return scorecards.version(id, version);
    }
}
