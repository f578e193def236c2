package app.hearth.quality;

import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the machine made of many conversations, for those who measure. Who may see it is the asker's to check. */
@Service
public class MachineScores {

    private final MachineScoreQuery query;
    private final Scorecards scorecards;

    MachineScores(MachineScoreQuery query, Scorecards scorecards) {
        this.query = query;
        this.scorecards = scorecards;
    }

    /**
     * Of the conversations that began from an instant on and before another and whose main card it is.
     *
     * @param most how many of them at most, the earliest ones
     */
    @Transactional(readOnly = true)
    public List<MachineScore> of(String scorecard, Instant from, Instant to, int most) {
        return query.find(scorecard, from, to, most, this::withoutRulings);
    }

    /** How far the card has judged these conversations as their main card. */
    @Transactional(readOnly = true)
    public ScoredExtent extent(String scorecard, Instant from, Instant to) {
        return query.extent(scorecard, from, to);
    }

    /** Where people decided something, what the machine had said is added up again. */
    private MachineScore withoutRulings(Standing standing) {
        var evaluation = standing.evaluation();
        var card = scorecards.version(evaluation.scorecard(), evaluation.version());
        var said = standing.saidByMachine(card);
        var sum = card.evaluation(evaluation.reader(), said, Set.of());
        return new MachineScore(
                standing.conversation().value(),
                sum.score(),
                sum.criticalFailed(),
                said.stream()
                        .filter(it -> it.verdict() == Verdict.NOT_MET)
                        .map(Judgement::item)
                        .toList());
    }
}
