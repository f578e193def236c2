package app.hearth.lab.train;

import app.hearth.transcript.Speaker;
import java.util.ArrayList;
import java.util.List;

/** The turns of our own texts, with their labels. */
final class OwnTexts {

    private OwnTexts() {}

    /** A turn, what it shows, and the conversation it is of. */
    record OwnTurn(String text, Corpus.Label label, String conversation) {}

    static List<OwnTurn> ofAgents() {
        var files = new ArrayList<>(TrainModels.chineseOfAgents());
        files.addAll(TrainModels.ENGLISH);
        return of(files, Speaker.AGENT);
    }

    static List<OwnTurn> chinese() {
        return of(TrainModels.CHINESE, Speaker.CUSTOMER);
    }

    static List<OwnTurn> english() {
        return of(TrainModels.ENGLISH, Speaker.CUSTOMER);
    }

    static List<String> said(List<OwnTurn> turns) {
        return turns.stream().map(OwnTurn::text).toList();
    }

    private static List<OwnTurn> of(List<String> files, Speaker speaker) {
        var turns = new ArrayList<OwnTurn>();
        for (var file : files) {
            for (var conversation : Corpus.in(file)) {
                for (var i = 0; i < conversation.labels().size(); i++) {
                    var turn = conversation.transcript().turns().get(i);
                    if (turn.speaker() == speaker) {
                        turns.add(new OwnTurn(
                                turn.text(),
                                conversation.labels().get(i),
                                file + conversation.transcript().conversationId()));
                    }
                }
            }
        }
        return turns;
    }
}
