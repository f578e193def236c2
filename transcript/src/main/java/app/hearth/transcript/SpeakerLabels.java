package app.hearth.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which side each voice belongs to. What a person has said counts first, then labels that name a side ("客服",
 * "AGENT"). A voice still open is the agent's when it alone uses a phrase of service, or the other side's when two
 * voices speak and one is known; that is a guess and remarked as one. Else it stays unknown.
 *
 * @param given label in lower case → side, as somebody has set it for the source
 */
public record SpeakerLabels(Map<String, Speaker> given) {

    public static final SpeakerLabels NONE = new SpeakerLabels(Map.of());

    private static final Pattern SERVICE = Pattern.compile(
            "可以帮(助)?[您你]|能帮(助)?[您你]|为[您你]服务|欢迎致电|感谢(您的)?来电|欢迎(光临|咨询)|工号"
                    + "|how (can|may) i (help|assist)|thank you for (calling|contacting)|you'?re speaking with",
            Pattern.CASE_INSENSITIVE);

    public SpeakerLabels {
        var lower = new HashMap<String, Speaker>();
        given.forEach((label, side) -> lower.put(key(label), side));
        given = Map.copyOf(lower);
    }

    /** Turns with their speakers, and what had to be guessed for it. */
    public record Assigned(List<Turn> turns, List<Fault> remarks) {}

    /** Gives every utterance its speaker; times follow from the start of the recording where that is known. */
    public Assigned assign(List<Utterance> utterances, @Nullable Instant startedAt) {
        var sides = new HashMap<String, Speaker>();
        var voices = new LinkedHashSet<String>();
        for (var utterance : utterances) {
            var label = utterance.label();
            if (label != null && voices.add(key(label))) {
                var side = known(label);
                if (side != null) {
                    sides.put(key(label), side);
                }
            }
        }
        var remarks = infer(utterances, voices, sides);
        var turns = utterances.stream()
                .map(utterance -> new Turn(
                        utterance.label() == null
                                ? Speaker.UNKNOWN
                                : sides.getOrDefault(key(utterance.label()), Speaker.UNKNOWN),
                        at(utterance, startedAt),
                        utterance.text(),
                        null,
                        utterance.span()))
                .toList();
        return new Assigned(turns, remarks);
    }

    /** The side a label belongs to by what was set or by its own words, or null. */
    public @Nullable Speaker known(String label) {
        var side = given.get(key(label));
        return side == null ? RoleWords.of(label) : side;
    }

    private static List<Fault> infer(List<Utterance> utterances, Set<String> voices, Map<String, Speaker> sides) {
        var open = new ArrayList<>(voices);
        open.removeAll(sides.keySet());
        if (open.isEmpty() || voices.size() < 2) {
            return List.of();
        }
        var remarks = new ArrayList<Fault>();
        if (!sides.containsValue(Speaker.AGENT)) {
            var serving = open.stream()
                    .filter(voice -> saysServicePhrase(voice, utterances))
                    .toList();
            if (serving.size() == 1) {
                sides.put(serving.getFirst(), Speaker.AGENT);
                remarks.add(guess(serving.getFirst(), "the agent, for it speaks like one"));
                open.removeAll(serving);
            }
        }
        var people = voices.stream()
                .filter(voice -> sides.get(voice) != Speaker.BOT && sides.get(voice) != Speaker.SYSTEM)
                .toList();
        if (open.size() == 1 && people.size() == 2) {
            var other = sides.containsValue(Speaker.AGENT) ? Speaker.CUSTOMER : Speaker.AGENT;
            sides.put(open.getFirst(), other);
            remarks.add(guess(open.getFirst(), "the " + other.wire() + ", the other one of two"));
        }
        return remarks;
    }

    private static boolean saysServicePhrase(String voice, List<Utterance> utterances) {
        return utterances.stream()
                .filter(utterance -> utterance.label() != null && voice.equals(key(utterance.label())))
                .limit(4)
                .anyMatch(utterance -> SERVICE.matcher(utterance.text()).find());
    }

    private static Fault guess(String voice, String as) {
        return new Fault("turns.speaker", "speakers.inferred", "A voice is taken for %s.".formatted(as), voice);
    }

    private static @Nullable Instant at(Utterance utterance, @Nullable Instant startedAt) {
        var span = utterance.span();
        if (utterance.at() != null || startedAt == null || span == null) {
            return utterance.at();
        }
        return startedAt.plusMillis(span.beginMs());
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
