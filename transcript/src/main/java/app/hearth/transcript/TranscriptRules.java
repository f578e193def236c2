package app.hearth.transcript;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What every transcript must keep to, whichever file it comes from.
 *
 * @param clock tells what is the future
 * @param zone where the clocks are that show times without an offset
 */
public record TranscriptRules(Clock clock, ZoneId zone, Limits limits) {

    private static final Instant FIRST_BELIEVABLE = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    public TranscriptRules(Clock clock, ZoneId zone) {
        this(clock, zone, Limits.DEFAULT);
    }

    public TranscriptRules at(ZoneId other) {
        return new TranscriptRules(clock, other, limits);
    }

    /** Adds everything that is wrong with a transcript. */
    public void check(Transcript transcript, Faults faults) {
        if (transcript.conversationId().isBlank()) {
            faults.missing("conversationId");
        }
        name("conversationId", transcript.conversationId(), faults);
        name("channel", transcript.channel(), faults);
        name("agentId", transcript.agentId(), faults);
        name("customerId", transcript.customerId(), faults);
        time("startedAt", transcript.startedAt(), faults);
        rating("outcome.csat", transcript.outcome().csat(), faults);
        if (transcript.turns().isEmpty()) {
            faults.add("turns", "turns.empty", "The conversation has no turns.", null);
        }
        if (transcript.turns().size() > limits.turns()) {
            faults.add("turns", "turns.too-many", "More than %d turns.".formatted(limits.turns()), null);
            return;
        }
        for (var i = 0; i < transcript.turns().size(); i++) {
            check("turns[" + i + "].", transcript.turns().get(i), faults);
        }
    }

    /** Adds everything that is wrong with one turn; fields are told behind the prefix. */
    public void check(String prefix, Turn turn, Faults faults) {
        if (turn.text().length() > limits.textChars()) {
            faults.add(
                    prefix + "text",
                    "text.too-long",
                    "The text has %d characters, more than %d."
                            .formatted(turn.text().length(), limits.textChars()),
                    turn.text());
        }
        characters(prefix + "text", turn.text(), faults);
        name(prefix + "agentId", turn.agentId(), faults);
        time(prefix + "at", turn.at(), faults);
    }

    /** Checks an id, a channel or another short field. */
    public void name(String field, @Nullable String value, Faults faults) {
        if (value == null) {
            return;
        }
        if (value.length() > limits.nameChars()) {
            faults.add(
                    field,
                    "field.too-long",
                    "%d characters, more than %d.".formatted(value.length(), limits.nameChars()),
                    value);
        }
        characters(field, value, faults);
    }

    void rating(String field, @Nullable Double csat, Faults faults) {
        if (csat != null && !(csat >= 1 && csat <= 5)) {
            faults.add(field, "csat.out-of-range", "A rating must lie on 1 to 5.", csat.toString());
        }
    }

    void time(String field, @Nullable Instant at, Faults faults) {
        if (at == null) {
            return;
        }
        if (at.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            faults.add(field, "time.future", "The time lies in the future.", at.toString());
        } else if (at.isBefore(FIRST_BELIEVABLE)) {
            faults.add(field, "time.implausible", "The time lies before 1990.", at.toString());
        }
    }

    private static void characters(String field, String value, Faults faults) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == 0) {
                faults.add(field, "text.nul", "A NUL character at position %d.".formatted(i), around(value, i));
                return;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1))) {
                    i++;
                } else {
                    faults.add(
                            field,
                            "text.surrogate",
                            "Half a surrogate pair at position %d.".formatted(i),
                            around(value, i));
                    return;
                }
            }
        }
    }

    private static String around(String value, int at) {
        return value.substring(Math.max(0, at - 20), Math.min(value.length(), at + 20));
    }
}
