package app.hearth.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a vCon (draft-ietf-vcon-vcon-core) tolerantly: 0.4.0, and the names of its forerunners. Dialogs are taken in
 * the order they began. A recording counts by the transcript among its analyses.
 *
 * <p>A party's side is told by its {@code role}, or its {@code type} where that is bot or organization. Among the
 * others those with {@code org}, {@code dept} or {@code uuid} are agents where only some have one; else all are
 * customers where an agent is known, and else whoever speaks first is the customer and the rest are agents. The last
 * three are guesses and remarked as such.
 */
public final class VconReader {

    private static final Set<String> UNDERSTOOD = Set.of("CC", "cc", "contact_center");

    private final TranscriptRules rules;

    public VconReader(TranscriptRules rules) {
        this.rules = rules;
    }

    /** Reads a document; never throws, whatever the bytes. */
    public Line read(Place place, byte[] bytes) {
        var faults = new Faults();
        var remarks = new ArrayList<Fault>();
        var vcon = JsonDocument.read(bytes, faults);
        var transcript = vcon == null || refused(vcon, faults) ? null : transcript(vcon, faults, remarks);
        if (transcript != null && faults.none()) {
            rules.check(transcript, faults);
        }
        return transcript != null && faults.none()
                ? new Line.Whole(place, transcript, ByteBuffer.wrap(bytes), remarks)
                : new Line.Bad(place, faults.list());
    }

    private static boolean refused(JsonNode vcon, Faults faults) {
        if (!vcon.isObject()) {
            faults.add("", "json.not-object", "A vCon is a JSON object.", null);
        }
        if (vcon.has("ciphertext")) {
            faults.add("", "vcon.encrypted", "The vCon is encrypted.", null);
        }
        if (vcon.has("signatures")) {
            faults.add("", "vcon.signed", "The vCon is wrapped in a signature, which is not unwrapped here.", null);
        }
        for (var list : List.of("critical", "must_support")) {
            for (var name : vcon.path(list).values()) {
                if (!UNDERSTOOD.contains(name.asString(""))) {
                    faults.add(
                            list,
                            "vcon.critical",
                            "The vCon may only be read by who understands an extension that Hearth does not.",
                            name.asString(""));
                }
            }
        }
        return !faults.none();
    }

    private @Nullable Transcript transcript(JsonNode vcon, Faults faults, List<Fault> remarks) {
        var dialogs = dialogs(vcon, faults);
        if (!faults.none()) {
            return null;
        }
        var first = dialogs.isEmpty() ? -1 : dialogs.getFirst().originator();
        var parties = VconParties.of(vcon.path("parties"), first);
        if (parties.inferred()) {
            remarks.add(new Fault("parties", "speakers.inferred", "Who is the agent had to be guessed.", null));
        }
        var own = own(vcon);
        var start = dialogs.stream()
                .map(Dialog::start)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var turns = new ArrayList<Turn>();
        for (var dialog : dialogs) {
            turns.addAll(
                    dialog.isText()
                            ? List.of(textTurn(dialog, parties, start, own))
                            : spoken(dialog, vcon, parties, start, remarks));
        }
        if (turns.isEmpty() && faults.none()) {
            remarks.stream()
                    .filter(VconReader::isSilent)
                    .findFirst()
                    .ifPresent(silent -> faults.add(silent.field(), silent.code(), silent.reason(), null));
        }
        var uuid = JsonDocument.text(vcon, "uuid");
        var agent = firstAgent(turns, parties);
        return new Transcript(
                Objects.requireNonNullElse(own.conversationId(), uuid == null ? "" : uuid),
                own.isEmpty() ? channel(dialogs) : own.channel(),
                own.isEmpty() ? agent : own.agentId(),
                own.isEmpty() ? parties.first(Speaker.CUSTOMER) : own.customerId(),
                own.isEmpty() ? start : own.startedAt(),
                turns.stream()
                        .map(turn -> withoutRepeated(own.isEmpty() ? agent : own.agentId(), turn))
                        .toList(),
                new Outcome(csat(vcon), own.resolved()));
    }

    /** A dialog of text or sound, with its place in the file. */
    private record Dialog(
            int index, JsonNode node, @Nullable Instant start) {

        boolean isText() {
            return "text".equals(type(node));
        }

        int originator() {
            var parties = node.path("parties");
            var first = parties.isArray() ? parties.path(0) : parties;
            return node.path("originator").asInt(first.isArray() ? first.path(0).asInt(-1) : first.asInt(-1));
        }
    }

    private static String type(JsonNode dialog) {
        return Objects.requireNonNullElse(JsonDocument.text(dialog, "type"), "");
    }

    private List<Dialog> dialogs(JsonNode vcon, Faults faults) {
        var dialogs = new ArrayList<Dialog>();
        var nodes = vcon.path("dialog");
        for (var i = 0; i < nodes.size(); i++) {
            var node = nodes.path(i);
            var type = type(node);
            if (!type.equals("text") && !type.equals("recording")) {
                continue; // calls that did not come about and transfers say nothing
            }
            var raw = JsonDocument.text(node, "start");
            var start = raw == null ? null : Times.parse(raw, rules.zone());
            if (raw != null && start == null) {
                faults.add(
                        "dialog[%d].start".formatted(i),
                        "time.unreadable",
                        "Not a time that could be understood.",
                        raw);
            }
            if (type.equals("text") && text(node) == null) {
                faults.add(
                        "dialog[%d].body".formatted(i),
                        "vcon.text-elsewhere",
                        "The text is not in the vCon, or not in a way that could be read.",
                        null);
            }
            dialogs.add(new Dialog(i, node, start));
        }
        dialogs.sort(Comparator.comparing(Dialog::start, Comparator.nullsFirst(Comparator.naturalOrder())));
        return dialogs;
    }

    private static @Nullable String text(JsonNode dialog) {
        var body = JsonDocument.text(dialog.path("body"));
        if (body == null || !"base64url".equals(JsonDocument.text(dialog, "encoding"))) {
            return body;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static Turn textTurn(Dialog dialog, VconParties parties, @Nullable Instant start, Own own) {
        var side = parties.side(dialog.originator());
        var length = JsonDocument.number(dialog.node().path("duration"));
        Span span = null;
        if (length != null && start != null && dialog.start() != null) {
            var base = Objects.requireNonNullElse(own.recordedAt(), start);
            var begin = Math.max(0, Duration.between(base, dialog.start()).toMillis());
            span = Span.of(begin, begin + Math.round(length * 1000));
        }
        return new Turn(
                side,
                own.untimed().contains(dialog.index()) ? null : dialog.start(),
                Objects.requireNonNullElse(text(dialog.node()), ""),
                side == Speaker.AGENT ? parties.id(dialog.originator()) : null,
                span);
    }

    private static List<Turn> spoken(
            Dialog dialog, JsonNode vcon, VconParties parties, @Nullable Instant start, List<Fault> remarks) {
        var shift = start == null || dialog.start() == null
                ? 0
                : Duration.between(start, dialog.start()).toMillis();
        var utterances = vcon.path("analysis").values().stream()
                .filter(analysis -> "transcript".equals(type(analysis)) && concerns(analysis, dialog.index()))
                .map(analysis -> VconSegments.read(analysis.path("body")))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(utterance -> shifted(utterance, shift))
                .toList();
        if (utterances.isEmpty()) {
            remarks.add(new Fault(
                    "dialog[%d]".formatted(dialog.index()),
                    "vcon.no-transcript",
                    "A recording without a transcript that could be read.",
                    null));
        }
        var assigned = parties.labels().assign(utterances, start);
        remarks.addAll(assigned.remarks());
        return assigned.turns();
    }

    private static boolean isSilent(Fault remark) {
        return remark.code().equals("vcon.no-transcript");
    }

    private static boolean concerns(JsonNode analysis, int dialog) {
        var about = analysis.path("dialog");
        return about.isMissingNode()
                || about.asInt(-1) == dialog
                || about.values().stream().anyMatch(one -> one.asInt(-1) == dialog);
    }

    private static Utterance shifted(Utterance utterance, long ms) {
        var span = utterance.span();
        return span == null
                ? utterance
                : new Utterance(utterance.label(), Span.of(span.beginMs() + ms, span.endMs() + ms), utterance.text());
    }

    private static @Nullable String firstAgent(List<Turn> turns, VconParties parties) {
        return Stream.concat(
                        turns.stream().map(Turn::agentId).filter(Objects::nonNull),
                        Stream.ofNullable(parties.first(Speaker.AGENT)))
                .findFirst()
                .orElse(null);
    }

    private static Turn withoutRepeated(@Nullable String agent, Turn turn) {
        return Objects.equals(agent, turn.agentId())
                ? new Turn(turn.speaker(), turn.at(), turn.text(), null, turn.span())
                : turn;
    }

    private static @Nullable String channel(List<Dialog> dialogs) {
        if (dialogs.isEmpty()) {
            return null;
        }
        if (dialogs.stream().noneMatch(Dialog::isText)) {
            return "voice";
        }
        var application = JsonDocument.text(dialogs.getFirst().node(), "application");
        return application == null ? "chat" : application.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double csat(JsonNode vcon) {
        for (var attachment : vcon.path("attachments").values()) {
            var body = attachment.path("body");
            var rating = JsonDocument.number(body.path("rating"));
            if ("csat".equals(purpose(attachment)) && rating != null) {
                var most = Objects.requireNonNullElse(JsonDocument.number(body.path("scale_max")), 5.0);
                var least = Objects.requireNonNullElse(JsonDocument.number(body.path("scale_min")), 1.0);
                return most > least ? 1 + (rating - least) / (most - least) * 4 : null;
            }
        }
        return null;
    }

    static @Nullable String purpose(JsonNode attachment) {
        return JsonDocument.text(attachment, "purpose", "type");
    }

    private Own own(JsonNode vcon) {
        for (var attachment : vcon.path("attachments").values()) {
            if (VconWriter.PURPOSE.equals(purpose(attachment))) {
                return Own.of(attachment.path("body"), vcon, rules);
            }
        }
        return Own.NONE;
    }

    /** What Hearth itself noted in a vCon it wrote, for which the standard has no field. */
    private record Own(
            @Nullable String conversationId,
            @Nullable String channel,
            @Nullable String agentId,
            @Nullable String customerId,
            @Nullable Instant startedAt,
            @Nullable Instant recordedAt,
            @Nullable Boolean resolved,
            Set<Integer> untimed) {

        static final Own NONE = new Own(null, null, null, null, null, null, null, Set.of());

        static Own of(JsonNode body, JsonNode vcon, TranscriptRules rules) {
            var startedAt = time(body.path("startedAt"), rules);
            var resolved = body.path("resolved");
            var untimed = body.path("untimed");
            return new Own(
                    JsonDocument.text(body, "conversationId"),
                    JsonDocument.text(body, "channel"),
                    JsonDocument.text(body, "agentId"),
                    JsonDocument.text(body, "customerId"),
                    startedAt,
                    startedAt == null ? time(vcon.path("created_at"), rules) : startedAt,
                    resolved.isBoolean() ? resolved.asBoolean() : null,
                    Set.copyOf(IntStream.range(0, untimed.size())
                            .mapToObj(i -> untimed.path(i).asInt(-1))
                            .distinct()
                            .toList()));
        }

        private static @Nullable Instant time(JsonNode node, TranscriptRules rules) {
            var text = JsonDocument.text(node);
            return text == null ? null : Times.parse(text, rules.zone());
        }

        boolean isEmpty() {
            return conversationId == null;
        }
    }
}
