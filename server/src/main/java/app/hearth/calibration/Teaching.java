package app.hearth.calibration;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.quality.Standing;
import app.hearth.quality.Standings;
import app.hearth.review.Reviews;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.Verdict;
import app.hearth.transcript.TranscriptWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what people decided as labels that the reading can be adapted by: whether the matter was settled, where the
 * card asks for that, and each other item as a category of the centre's own.
 */
@Service
class Teaching {

    private final Sample sample;
    private final Reviews reviews;
    private final Standings standings;
    private final Conversations conversations;
    private final JsonMapper json;

    Teaching(Sample sample, Reviews reviews, Standings standings, Conversations conversations, JsonMapper json) {
        this.sample = sample;
        this.reviews = reviews;
        this.standings = standings;
        this.conversations = conversations;
        this.json = json;
    }

    /** The conversations that people decided something about, as far as the caller may see them. */
    @Transactional(readOnly = true)
    List<Decided> decided(Caller caller, Question question) {
        var visible = sample.visible(caller, question);
        var ids = reviews.ofConversations(question.card(), question.from(), question.to()).stream()
                .filter(it -> visible.test(it.agent()))
                .map(it -> it.conversation().value())
                .distinct()
                .toList();
        var talks = new HashMap<Object, Conversation>();
        conversations.find(ids).forEach(it -> talks.put(it.id(), it));
        var all = new ArrayList<Decided>();
        for (var standing : standings.main(ids)) {
            var talk = talks.get(standing.conversation());
            if (talk != null && standing.evaluation().scorecard().equals(question.card())) {
                var decided = decided(talk, standing);
                if (!decided.isEmpty()) {
                    all.add(decided);
                }
            }
        }
        return all;
    }

    /** What people decided and the machine did not. */
    private Decided decided(Conversation talk, Standing standing) {
        var card = standings.card(
                standing.evaluation().scorecard(), standing.evaluation().version());
        var ruled = standing.machine().stream().map(Judgement::item).toList();
        var categories = new TreeMap<String, String>();
        Boolean resolved = null;
        for (var judgement : standing.evaluation().judgements()) {
            var verdict = judgement.verdict();
            if (!ruled.contains(judgement.item()) || verdict == Verdict.PENDING) {
                continue;
            }
            if (!asksWhetherResolved(card, judgement.item())) {
                categories.put(judgement.item(), verdict.wire());
            } else if (verdict == Verdict.MET || verdict == Verdict.NOT_MET) {
                resolved = verdict == Verdict.MET;
            }
        }
        return new Decided(talk, resolved, categories);
    }

    private static boolean asksWhetherResolved(Scorecard card, String item) {
        return card.items().stream().anyMatch(it -> it.id().equals(item) && it.asksWhetherResolved());
    }

    /** One line of JSON a conversation, as far as the caller may see it. */
    @Transactional(readOnly = true)
    List<String> lines(Caller caller, Question question) {
        return decided(caller, question).stream().map(this::line).toList();
    }

    private String line(Decided decided) {
        var line = (ObjectNode) json.readTree(TranscriptWriter.json(decided.transcript()));
        var labels = line.putObject("labels").putObject("conversation");
        if (decided.resolved() != null) {
            labels.put("resolved", decided.resolved());
        }
        if (!decided.categories().isEmpty()) {
            var under = labels.putObject("categories");
            new TreeMap<>(decided.categories()).forEach(under::put);
        }
        return json.writeValueAsString(line);
    }
}
