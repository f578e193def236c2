package app.hearth.reading;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of what the customer said comes back in the agent's answers. */
final class Listening {

    private static final int TAKEN_UP_FULLY = 4;
    private static final double PARAPHRASED = 0.8;

    private Set<String> open = new HashSet<>();
    private int said;
    private int taken;
    private double best;
    private boolean answering;
    private double sum;
    private int stretches;

    void customer(Words words) {
        if (answering) {
            close();
        }
        open.addAll(Tokens.of(words.text()));
    }

    /** All answers to one stretch of customer turns together take up a share of it. */
    void agent(Words words, Set<Behaviour> behaviours) {
        if (!answering) {
            answering = true;
            said = open.size();
        }
        if (said == 0) {
            return;
        }
        for (var token : Tokens.of(words.text())) {
            taken += open.remove(token) ? 1 : 0;
        }
        best = Math.max(best, Math.min(1, (double) taken / Math.min(said, TAKEN_UP_FULLY)));
        if (behaviours.contains(Behaviour.PARAPHRASE)) {
            best = Math.max(best, PARAPHRASED);
        }
    }

    /** 0…1; null where no customer words were answered. */
    @Nullable
    Double share() {
        if (answering) {
            close();
        }
        return stretches == 0 ? null : sum / stretches;
    }

    private void close() {
        if (said > 0) {
            stretches++;
            sum += best;
        }
        open = new HashSet<>();
        said = 0;
        taken = 0;
        best = 0;
        answering = false;
    }
}
