package app.hearth.lab.demo;

import app.hearth.reading.Behaviour;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * What the agent of a scene says: turns are put together from parts, each with a behaviour, in the agent's own manner.
 */
final class AgentVoice {

    private static final int LONG_TURN = 60;

    private final Agent agent;
    private final Words words;
    private final Script script;
    private final Dice dice;
    private final boolean english;
    private final double warmth;
    private final double care;
    private final double knowledge;
    private final List<String> parts = new ArrayList<>();
    private final EnumSet<Behaviour> behaviours = EnumSet.noneOf(Behaviour.class);

    /** Nobody is the same on every call: the day, the hour and what was learnt move each skill a little. */
    AgentVoice(Agent agent, Words words, Script script, Dice dice, boolean english, double form) {
        this.agent = agent;
        this.words = words;
        this.script = script;
        this.dice = dice;
        this.english = english;
        this.warmth = Math.clamp(agent.warmth() + form + 0.1 * dice.normal(), 0.03, 0.98);
        this.care = Math.clamp(agent.care() + form + 0.1 * dice.normal(), 0.03, 0.98);
        this.knowledge = Math.clamp(agent.knowledge() + form + 0.08 * dice.normal(), 0.05, 0.98);
    }

    boolean isWarm() {
        return dice.chance(warmth);
    }

    boolean isCareful() {
        return dice.chance(care);
    }

    boolean knows() {
        return dice.chance(knowledge);
    }

    /** Whether the agent loses patience, which few do and only when pressed. */
    boolean slips() {
        return dice.chance((1 - warmth) * (1 - warmth) * 0.28);
    }

    AgentVoice with(String section, Behaviour... shown) {
        return saying(words.usual(section, agent.habits()), shown);
    }

    /** The section in this agent's tone, such as {@code a.greet.dear}. */
    AgentVoice inTone(String section, Behaviour... shown) {
        return with(section + "." + agent.tone().name().toLowerCase(Locale.ROOT), shown);
    }

    AgentVoice saying(String text, Behaviour... shown) {
        parts.add(text);
        behaviours.addAll(List.of(shown));
        return this;
    }

    /** Sends what was put together; nothing where no part was. */
    void send(int work) {
        if (parts.isEmpty()) {
            return;
        }
        var text = manner(joined());
        var reading = 5 + dice.below(12) + text.length() / 5;
        script.agent(text, (int) ((reading + work) * (1.35 - 0.5 * knowledge)), EnumSet.copyOf(behaviours));
        parts.clear();
        behaviours.clear();
    }

    void send() {
        send(0);
    }

    private String joined() {
        var text = new StringBuilder();
        var sinceBreak = 0;
        for (var part : parts) {
            if (!text.isEmpty()) {
                if (sinceBreak + part.length() > (english ? 2 * LONG_TURN : LONG_TURN) && dice.chance(0.5)) {
                    text.append(Script.NEXT_MESSAGE);
                    sinceBreak = 0;
                } else if (english) {
                    text.append(' ');
                }
            }
            text.append(part);
            sinceBreak += part.length();
        }
        return text.toString();
    }

    private String manner(String text) {
        if (english || agent.tone() == Agent.Tone.FORMAL) {
            return text;
        }
        if (agent.tone() == Agent.Tone.PLAIN) {
            return text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
        }
        var dear = text.contains("亲") || dice.chance(0.7) ? text : "亲，" + text;
        return dear.endsWith("。") && dice.chance(0.6)
                ? dear.substring(0, dear.length() - 1) + (dice.chance(0.5) ? "哦~" : "呢~")
                : dear;
    }
}
