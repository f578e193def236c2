package app.hearth.practice;

import app.hearth.customer.Exchange;
import app.hearth.customer.RolePlay;
import app.hearth.practice.TrainingDebriefView.TrainingActView;
import app.hearth.practice.TrainingDebriefView.TrainingSaidView;
import app.hearth.transcript.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was said, as it was shown, with what was heard in each of the trainee's turns. */
final class TrainingRetold {

    private TrainingRetold() {}

    static List<TrainingSaidView> said(TrainingTranscript transcript, RolePlay play) {
        var turns = transcript.transcript().turns();
        var said = new ArrayList<TrainingSaidView>();
        for (var place = 0; place < turns.size(); place++) {
            var turn = turns.get(place);
            var round = transcript.rounds().get(place);
            var exchange =
                    turn.speaker() == Speaker.AGENT && round <= play.exchanges().size()
                            ? play.exchanges().get(round - 1)
                            : null;
            said.add(new TrainingSaidView(
                    round,
                    turn.speaker(),
                    turn.text(),
                    exchange == null ? null : exchange.turn().waited(),
                    exchange == null ? List.of() : acts(exchange)));
        }
        return said;
    }

    private static List<TrainingActView> acts(Exchange exchange) {
        var heard = exchange.heard();
        var signed = heard.signs().stream().map(it -> it.act()).collect(Collectors.toSet());
        return Stream.concat(
                        heard.signs().stream()
                                .filter(it -> heard.has(it.act()))
                                .map(it -> new TrainingActView(
                                        it.act().wire(), it.act().isKind(), it.start(), it.end())),
                        heard.acts().stream()
                                .filter(act -> !signed.contains(act))
                                .map(act -> new TrainingActView(act.wire(), act.isKind(), null, null)))
                .toList();
    }
}
