package app.hearth.lab.demo;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.transcript.Speaker;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message of a scene and what is meant by it.
 *
 * @param pause seconds since the message before
 * @param mood how the customer feels at that moment, −1 to 1, said or not
 * @param emotion what a customer's words show; null for the agent
 */
record Line(
        Speaker speaker,
        String text,
        int pause,
        double mood,
        @Nullable Emotion emotion,
        Set<Flag> flags,
        Set<Behaviour> behaviours) {}
