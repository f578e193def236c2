package app.hearth.customer.voice;

import app.hearth.customer.hearing.Heard;
import app.hearth.customer.hearing.Oddity;
import app.hearth.customer.mind.Act;
import app.hearth.customer.mind.Feelings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer answers to first: the worst that was done, else the best. */
final class Beat {

    private static final double IMPATIENT = 45;
    private static final double SETTLED = 0.95;
    private static final Map<Oddity, String> ODD = Map.of(
            Oddity.META, "meta",
            Oddity.COPIED, "copied",
            Oddity.PARROTED, "parroted",
            Oddity.STUFFED, "stuffed",
            Oddity.WALL_OF_TEXT, "wall",
            Oddity.WRONG_LANGUAGE, "foreign",
            Oddity.OFF_TOPIC, "off-topic");
    private static final List<Act> WORST_FIRST = List.of(
            Act.BLAME,
            Act.CALM_DOWN,
            Act.INTERRUPT,
            Act.BARE_TRANSFER,
            Act.REASK,
            Act.COLD_NO,
            Act.DEFLECT,
            Act.JARGON);
    private static final List<Act> BEST_FIRST = List.of(
            Act.FALSE_PROMISE,
            Act.RESTATE,
            Act.EMPATHY_SPECIFIC,
            Act.OPTION,
            Act.OWN,
            Act.ACTION,
            Act.EXPLAIN,
            Act.APOLOGY,
            Act.EMPATHY_GENERIC,
            Act.CLARIFY,
            Act.LISTEN,
            Act.THANKS);

    private Beat() {}

    static @Nullable String of(Heard heard, Feelings now, double wait) {
        var odd = ODD.get(heard.oddity());
        if (odd != null) {
            return odd;
        }
        for (var act : WORST_FIRST) {
            if (heard.has(act)) {
                return act == Act.DEFLECT ? deflected(now) : act.wire();
            }
        }
        if (wait > IMPATIENT && !heard.has(Act.WARN_WAIT)) {
            return "wait";
        }
        if (heard.solution() > 0) {
            return heard.solution() >= SETTLED ? "solved" : "partly";
        }
        for (var act : BEST_FIRST) {
            if (heard.has(act)) {
                return act == Act.APOLOGY ? apologised(now) : act.wire();
            }
        }
        return null;
    }

    private static String deflected(Feelings now) {
        return now.deflections() <= 1 ? "deflect" : "deflect-again";
    }

    private static String apologised(Feelings now) {
        return now.apologies() <= 1 ? "apology" : now.apologies() == 2 ? "apology-again" : "apology-too-often";
    }
}
