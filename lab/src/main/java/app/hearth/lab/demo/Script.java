package app.hearth.lab.demo;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.transcript.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The messages of one scene as they are written, with the customer's mood that moves with them. */
final class Script {

    static final String NEXT_MESSAGE = "//";

    private final List<Line> lines = new ArrayList<>(24);
    private double mood;

    Script(double mood) {
        this.mood = mood;
        move(0);
    }

    double mood() {
        return mood;
    }

    void move(double by) {
        mood = Math.clamp(mood + by, -1, 1);
    }

    int length() {
        return lines.size();
    }

    List<Line> lines() {
        return lines;
    }

    void customer(String text, int pause, Emotion emotion, Set<Flag> flags) {
        var wait = pause;
        for (var message : text.split(NEXT_MESSAGE, -1)) {
            lines.add(new Line(Speaker.CUSTOMER, message, wait, mood, emotion, flags, Set.of()));
            wait = 3 + message.length() / 3;
        }
    }

    void agent(String text, int pause, Set<Behaviour> behaviours) {
        var wait = pause;
        for (var message : text.split(NEXT_MESSAGE, -1)) {
            lines.add(new Line(Speaker.AGENT, message, wait, mood, null, Set.of(), behaviours));
            wait = 4 + message.length() / 3;
        }
    }
}
