package app.hearth.reading;

import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Reads as its base does, but tells satisfaction as a centre's own people judge it. */
final class AdaptedReader implements Reader {

    private static final double MIDDLE = 3;

    private final Reader base;
    private final ReadingModel model;
    private final String version;

    AdaptedReader(Reader base, ReadingModel model) {
        this.base = base;
        this.model = model;
        version = model.version();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Reading> read(List<Transcript> transcripts) {
        var readings = base.read(transcripts);
        return switch (model.target()) {
            case CONVERSATION_SATISFACTION -> conversations(transcripts, readings);
            case TURN_SATISFACTION -> turns(transcripts, readings);
        };
    }

    private List<Reading> conversations(List<Transcript> transcripts, List<Reading> readings) {
        var adapted = new ArrayList<Reading>();
        var features = SatisfactionFeatures.ofConversations(transcripts, readings);
        for (var i = 0; i < readings.size(); i++) {
            var score = model.model().score(features.get(i))[0];
            var level = score <= model.low()
                    ? Satisfaction.Level.UNSATISFIED
                    : score >= model.high() ? Satisfaction.Level.SATISFIED : Satisfaction.Level.NEUTRAL;
            var reading = readings.get(i);
            adapted.add(new Reading(
                    reading.conversationId(),
                    version,
                    reading.turns(),
                    reading.conversation().with(new Satisfaction(level, Math.clamp(MIDDLE + score, 1, 5)))));
        }
        return adapted;
    }

    private List<Reading> turns(List<Transcript> transcripts, List<Reading> readings) {
        var adapted = new ArrayList<Reading>();
        var features = SatisfactionFeatures.ofTurns(transcripts, readings);
        for (var i = 0; i < readings.size(); i++) {
            var seen = features.get(i);
            var turns = new ArrayList<TurnReading>();
            for (var turn : readings.get(i).turns()) {
                var own = seen.get(turn.turn());
                turns.add(
                        own != null && turn instanceof TurnReading.Customer customer
                                ? customer.with(Agreement.level(
                                        Agreement.most(model.model().score(own), new double[] {0, 0, 0})))
                                : turn);
            }
            adapted.add(new Reading(
                    readings.get(i).conversationId(),
                    version,
                    turns,
                    readings.get(i).conversation()));
        }
        return adapted;
    }
}
