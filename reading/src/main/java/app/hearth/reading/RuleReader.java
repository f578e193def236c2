package app.hearth.reading;

import app.hearth.transcript.Transcript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads by lexicons and rules, which the models, where there are some, take up. Any number of threads may share it. */
final class RuleReader implements Reader {

    private static final List<String> SPOKEN = List.of("voice", "phone", "call");

    private final String version;
    private final Automaton customers = new Automaton(Lexicon.ofCustomers());
    private final Automaton agents = new Automaton(Lexicon.ofAgents());
    private final @Nullable TurnJudge judge;

    RuleReader(String version, @Nullable TurnJudge judge) {
        this.version = version;
        this.judge = judge;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Reading> read(List<Transcript> transcripts) {
        return transcripts.stream().map(this::read).toList();
    }

    @Override
    public Reading read(Transcript transcript) {
        var pass = pass(transcript, judge);
        return new Reading(transcript.conversationId(), version, pass.turns(), pass.conversation());
    }

    /** One pass over a conversation with a judge of its own. */
    ReadingPass pass(Transcript transcript, @Nullable TurnJudge judging) {
        var pass = new ReadingPass(customers, agents, judging, isWritten(transcript));
        for (var turn : transcript.turns()) {
            pass.add(turn);
        }
        return pass;
    }

    /** Spoken turns lie on a recording, or came by a way whose name tells. */
    private static boolean isWritten(Transcript transcript) {
        var channel = transcript.channel() == null ? "" : transcript.channel();
        return SPOKEN.stream().noneMatch(channel::startsWith)
                && transcript.turns().stream().allMatch(turn -> turn.span() == null);
    }
}
