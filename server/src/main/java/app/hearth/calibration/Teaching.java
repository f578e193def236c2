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
import app.hearth.transcript.Transcript;
import app.hearth.transcript.TranscriptWriter;
import app.hearth.transcript.Turn;
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

    /** One line of JSON a conversation that people decided something about, as far as the caller may see it. */
    @Transactional(readOnly = true)
    List<String> lines(Caller caller, Question question) {
        var visible = sample.visible(caller, question);
        var ids = reviews.ofConversations(question.card(), question.from(), question.to()).stream()
                .filter(it -> visible.test(it.agent()))
                .map(it -> it.conversation().value())
                .distinct()
                .toList();
        var talks = new HashMap<Object, Conversation>();
        conversations.find(ids).forEach(it -> talks.put(it.id(), it));
        var lines = new ArrayList<String>();
        for (var standing : standings.main(ids)) {
            var talk = talks.get(standing.conversation());
            if (talk != null && standing.evaluation().scorecard().equals(question.card())) {
                var labels = labels(standing);
                if (!labels.isEmpty()) {
                    lines.add(line(talk, labels));
                }
            }
        }
        return lines;
    }

    /** What people decided and the machine did not. */
    private ObjectNode labels(Standing standing) {
        var card = standings.card(
                standing.evaluation().scorecard(), standing.evaluation().version());
        var ruled = standing.machine().stream().map(Judgement::item).toList();
        var categories = new TreeMap<String, String>();
        var labels = json.createObjectNode();
        standing.evaluation().judgements().stream()
                .filter(it -> ruled.contains(it.item()) && it.verdict() != Verdict.PENDING)
                .forEach(it -> {
                    if (asksWhetherResolved(card, it.item())) {
                        if (it.verdict() == Verdict.MET || it.verdict() == Verdict.NOT_MET) {
                            labels.put("resolved", it.verdict() == Verdict.MET);
                        }
                    } else {
                        categories.put(it.item(), it.verdict().wire());
                    }
                });
        if (!categories.isEmpty()) {
            var under = labels.putObject("categories");
            categories.forEach(under::put);
        }
        return labels;
    }

    private static boolean asksWhetherResolved(Scorecard card, String item) {
        return card.items().stream().anyMatch(it -> it.id().equals(item) && it.asksWhetherResolved());
    }

    /** The words and the labels, and nothing that tells who the agent is. */
    private String line(Conversation talk, ObjectNode labels) {
        var whole = talk.toTranscript();
        var line = (ObjectNode) json.readTree(TranscriptWriter.json(new Transcript(
                whole.conversationId(),
                whole.channel(),
                null,
                null,
                whole.startedAt(),
                whole.turns().stream()
                        .map(it -> new Turn(it.speaker(), it.at(), it.text(), null, it.span()))
                        .toList(),
                whole.outcome())));
        line.putObject("labels").set("conversation", labels);
        return json.writeValueAsString(line);
    }
}
