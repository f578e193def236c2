package app.hearth.customer;

import app.hearth.customer.hearing.Hearing;
import app.hearth.customer.hearing.Memory;
import app.hearth.customer.mind.Appraisal;
import app.hearth.customer.mind.Dice;
import app.hearth.customer.mind.Ending;
import app.hearth.customer.mind.Feelings;
import app.hearth.customer.mind.Mood;
import app.hearth.customer.mind.Temper;
import app.hearth.customer.voice.CustomerVoice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A conversation with a simulated customer. All of it follows from the setting and the turns, so whoever wants to keep
 * one keeps those and plays them again. Not thread-safe.
 */
public final class RolePlay {

    /** Turns a trainee may type; nobody talks longer. */
    public static final int MOST_TURNS = 60;

    private final Setting setting;
    private final Hearing hearing;
    private final Temper temper;
    private final Memory memory;
    private final CustomerVoice voice;
    private final List<String> opening;
    private final Set<String> openingFacts;
    private final List<Exchange> exchanges = new ArrayList<>();
    private Feelings feelings;

    RolePlay(Setting setting, Hearing hearing) {
        this.setting = setting;
        this.hearing = hearing;
        this.temper = setting.scenario().temper().draw(setting.persona(), setting.seed());
        this.memory = new Memory(setting.scenario(), setting.language());
        this.voice = new CustomerVoice(setting.scenario(), setting.language(), setting.persona(), setting.seed());
        this.feelings = Feelings.of(temper);
        var said = voice.open(mood());
        this.opening = said.lines();
        this.openingFacts = said.facts();
        opening.forEach(line -> memory.customerSays(line, openingFacts));
    }

    /**
     * Takes in a turn and answers.
     *
     * @throws IllegalStateException if the customer is gone, or the conversation is far too long
     */
    public Exchange say(TraineeTurn turn) {
        if (isOver()) {
            throw new IllegalStateException("The role-play ended after %d turns.".formatted(exchanges.size()));
        }
        var number = exchanges.size() + 1;
        var heard = hearing.hear(turn.text(), memory);
        var before = feelings;
        feelings = Appraisal.of(before, heard.move(turn.waited()), temper, chance(number));
        var said = voice.answer(number, heard, turn.waited(), before, feelings, mood(), memory);
        said.lines().forEach(line -> memory.customerSays(line, said.facts()));
        var exchange =
                new Exchange(number, turn, heard, before, feelings, mood(), satisfaction(), said.lines(), said.facts());
        exchanges.add(exchange);
        return exchange;
    }

    private double chance(int turn) {
        return new Dice(setting.seed(), "noise " + turn).normal();
    }

    /** Whether nothing more can be said: the customer is gone, or has said goodbye. */
    public boolean isOver() {
        var ending = feelings.ending();
        if (ending == null) {
            return exchanges.size() >= MOST_TURNS;
        }
        return ending.isFinal()
                || (!exchanges.isEmpty() && exchanges.getLast().before().ending() == Ending.ACCEPTED);
    }

    public Setting setting() {
        return setting;
    }

    /** What the customer brings along; not for the trainee's eyes. */
    public Temper temper() {
        return temper;
    }

    /** The customer's first words. */
    public List<String> opening() {
        return opening;
    }

    public List<Exchange> exchanges() {
        return Collections.unmodifiableList(exchanges);
    }

    public Feelings feelings() {
        return feelings;
    }

    public Mood mood() {
        return Mood.of(feelings, temper);
    }

    /** The probability of a good grade if it ended now. */
    public double satisfaction() {
        return feelings.satisfaction(temper);
    }

    Memory memory() {
        return memory;
    }
}
