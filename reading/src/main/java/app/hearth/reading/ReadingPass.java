package app.hearth.reading;

import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over one conversation: each turn is read in the light of those before it. */
final class ReadingPass {

    private static final int LONG_ENOUGH_TO_REPEAT = 4;

    private final Automaton customers;
    private final Automaton agents;
    private final @Nullable TurnJudge judge;
    private final Course course = new Course();
    private final NeedTally needs = new NeedTally();
    private final Listening listening = new Listening();
    private final Effort effort = new Effort();
    private final Answering answering;
    private final List<TurnReading> turns = new ArrayList<>();
    private final Set<String> saidBefore = new HashSet<>();
    private int position;
    private @Nullable Emotion mood;
    private boolean asked;

    ReadingPass(Automaton customers, Automaton agents, @Nullable TurnJudge judge, boolean written) {
        this.customers = customers;
        this.agents = agents;
        this.judge = judge;
        answering = new Answering(written);
    }

    void add(Turn turn) {
        if (turn.speaker() == Speaker.CUSTOMER) {
            addCustomer(turn);
        } else if (turn.speaker() == Speaker.AGENT) {
            addAgent(turn);
        }
        position++;
    }

    List<TurnReading> turns() {
        return turns;
    }

    ConversationReading conversation() {
        var resolved = ConversationRules.resolved(course);
        var turningPoint = course.turningPoint();
        return new ConversationReading(
                needs.need(),
                course.entryEmotion(),
                course.entryAbuse(),
                course.path(),
                turningPoint,
                turningPoint != null,
                ConversationRules.satisfaction(course, resolved),
                resolved,
                course.warmth(),
                listening.share(),
                effort.share(resolved),
                answering.answers());
    }

    private void addCustomer(Turn turn) {
        var words = Words.of(turn.text(), customers);
        var repeats = words.length() >= LONG_ENOUGH_TO_REPEAT
                && !words.has(Manner.COURTESY)
                && !saidBefore.add(words.letters());
        var context = new CustomerContext(mood, !course.agents().isEmpty(), repeats);
        // The rules' own mood goes on as context, so that the models see in use what they saw when they learned.
        mood = EmotionRules.moodOf(words, context).strongest();
        var gist = judge == null || !judge.sifts()
                ? words
                : Gist.of(
                        words,
                        customers,
                        one -> Gist.names(one) || Gist.shows(read(one, new CustomerContext(null, true, false))));
        var reading = read(gist, context);
        asked = words.sentences().stream().anyMatch(Sentences.Sentence::asks);
        turns.add(reading.restingOn(gist.inOriginal(reading.evidence())));
        course.add(Point.of(reading, words));
        needs.addCustomer(words, reading.flags().contains(Flag.STATES_NEED));
        listening.customer(words);
        effort.customer(reading.flags(), repeats);
        answering.customer(turn, words, reading, asked);
    }

    private TurnReading.Customer read(Words words, CustomerContext context) {
        var byRules = CustomerRules.read(position, words, context);
        return judge == null ? byRules : judge.judge(byRules, words, TurnFeatures.of(words, context, byRules));
    }

    private TurnReading.Agent read(Words words, AgentContext context) {
        var byRules = BehaviourRules.read(position, words, context);
        return judge == null ? byRules : judge.judge(byRules, words, TurnFeatures.of(words, context, byRules));
    }

    private void addAgent(Turn turn) {
        var words = Words.of(turn.text(), agents);
        var upset = mood != null && Moods.isUpset(mood);
        var context = new AgentContext(course.agents().isEmpty(), asked, upset);
        var gist =
                judge == null || !judge.sifts() ? words : Gist.of(words, agents, one -> Gist.shows(read(one, context)));
        var reading = read(gist, context);
        turns.add(reading.restingOn(gist.inOriginal(reading.evidence())));
        course.add(reading);
        needs.addAgent(words);
        listening.agent(words, reading.behaviours());
        effort.agent(words, reading.behaviours());
        answering.agent(turn, words, reading);
    }
}
