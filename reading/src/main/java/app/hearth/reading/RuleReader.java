package app.hearth.reading;

import app.hearth.transcript.Transcript;
import java.util.List;

/** Reads by lexicons and rules alone. Holds nothing that changes, so any number of threads may share it. */
final class RuleReader implements Reader {

    private static final String VERSION = "1.0.0";

    private final Automaton customers = new Automaton(Lexicon.ofCustomers());
    private final Automaton agents = new Automaton(Lexicon.ofAgents());

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Reading> read(List<Transcript> transcripts) {
        return transcripts.stream().map(this::read).toList();
    }

    @Override
    public Reading read(Transcript transcript) {
        var pass = new ReadingPass(customers, agents);
        for (var turn : transcript.turns()) {
            pass.add(turn);
        }
        return new Reading(transcript.conversationId(), VERSION, pass.turns(), pass.conversation());
    }
}
