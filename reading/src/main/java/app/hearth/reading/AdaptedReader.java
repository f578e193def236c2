package app.hearth.reading;

import app.hearth.reading.linear.Features;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads as its base does, but tells what a centre's own people taught it as they see it. */
final class AdaptedReader implements Reader {

    private final Reader base;
    private final String version;
    private final List<Head> ofConversations;
    private final List<Head> ofCustomers;
    private final List<Head> ofAgents;

    AdaptedReader(Reader base, ReadingModel model) {
        this.base = base;
        version = model.version();
        var heads = model.heads();
        ofConversations =
                heads.stream().filter(head -> !head.target().kind().isOfTurns()).toList();
        ofCustomers = heads.stream().filter(Head::ofCustomers).toList();
        ofAgents = heads.stream().filter(Head::ofAgents).toList();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Reading> read(List<Transcript> transcripts) {
        var readings = base.read(transcripts);
        var wholes = ofConversations.isEmpty()
                ? List.<Features>of()
                : AdaptedFeatures.ofConversations(transcripts, readings);
        var customers = turns(ofCustomers, Speaker.CUSTOMER, transcripts, readings);
        var agents = turns(ofAgents, Speaker.AGENT, transcripts, readings);
        var adapted = new ArrayList<Reading>();
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            var whole = reading.conversation();
            for (var head : ofConversations) {
                whole = Adapted.of(whole, head, head.model().score(wholes.get(i)));
            }
            var turns = new ArrayList<TurnReading>();
            for (var turn : reading.turns()) {
                var text = transcripts.get(i).turns().get(turn.turn()).text();
                var isCustomer = turn instanceof TurnReading.Customer;
                var seen = isCustomer ? customers : agents;
                turns.add(seen.isEmpty() ? turn : adapt(turn, text, isCustomer ? ofCustomers : ofAgents, seen.get(i)));
            }
            adapted.add(new Reading(reading.conversationId(), version, turns, whole));
        }
        return adapted;
    }

    private static TurnReading adapt(TurnReading turn, String text, List<Head> heads, Map<Integer, Features> seen) {
        var features = seen.get(turn.turn());
        var adapted = turn;
        for (var head : heads) {
            if (features != null) {
                adapted = Adapted.of(adapted, text, head, head.model().score(features));
            }
        }
        return adapted;
    }

    private static List<Map<Integer, Features>> turns(
            List<Head> heads, Speaker speaker, List<Transcript> transcripts, List<Reading> readings) {
        return heads.isEmpty() ? List.of() : AdaptedTurnFeatures.of(speaker, transcripts, readings);
    }
}
