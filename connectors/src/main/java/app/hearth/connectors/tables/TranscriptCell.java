package app.hearth.connectors.tables;

import app.hearth.transcript.RoleWords;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.SpeakerLabels;
import app.hearth.transcript.Times;
import app.hearth.transcript.Utterance;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole conversation in one cell, a message a line: "客服 10:22:31：您好", "[2026-03-01 10:22:31] 张三: …", "客户: …", or who
 * and when on a line of their own. A line that begins no message goes on with the one before.
 */
final class TranscriptCell {

    private static final String TIME =
            "[\\[【(（]?(?<time>(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[ T]{1,2})?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?"
                    + "(?:\\.\\d{1,6})?)[\\]】)）]?";
    private static final String WHO = "[\\[【]?(?<who>[^:：\\[\\]【】\\n]{1,30}?)[\\]】]?";
    private static final Pattern TIME_WHO = Pattern.compile("^" + TIME + "\\s*" + WHO + "\\s*[:：]\\s*(?<text>.*)$");
    private static final Pattern WHO_TIME =
            Pattern.compile("^" + WHO + "\\s*" + TIME + "\\s*(?<colon>[:：])?(?<text>.*)$");
    private static final Pattern TIME_WHO_ALONE = Pattern.compile("^" + TIME + "\\s*" + WHO + "(?<text>)$");
    private static final Pattern WHO_ALONE = Pattern.compile("^" + WHO + "\\s*[:：]\\s*(?<text>.*)$");
    private static final Duration BACKWARDS = Duration.ofHours(12);

    private final ColumnMapping mapping;
    private final @Nullable Instant startedAt;
    private final SpeakerLabels labels;
    private @Nullable Instant last;

    TranscriptCell(
            ColumnMapping mapping, @Nullable String agent, @Nullable String customer, @Nullable Instant startedAt) {
        this.mapping = mapping;
        this.startedAt = startedAt;
        last = startedAt;
        Map<String, Speaker> given = new HashMap<>();
        put(given, agent == null ? List.of() : List.of(agent), Speaker.AGENT);
        put(given, customer == null ? List.of() : List.of(customer), Speaker.CUSTOMER);
        put(given, mapping.speakers().system(), Speaker.SYSTEM);
        put(given, mapping.speakers().bot(), Speaker.BOT);
        put(given, mapping.speakers().customer(), Speaker.CUSTOMER);
        put(given, mapping.speakers().agent(), Speaker.AGENT);
        labels = new SpeakerLabels(given);
    }

    private static void put(Map<String, Speaker> given, List<String> values, Speaker side) {
        values.forEach(value -> given.put(value.toLowerCase(Locale.ROOT), side));
    }

    SpeakerLabels.Assigned read(String cell) {
        return labels.assign(utterances(cell), startedAt);
    }

    /** Whether a cell looks like two messages or more. */
    static boolean holdsConversation(String cell) {
        return lines(cell).stream()
                        .filter(line -> TIME_WHO.matcher(line).matches()
                                || (WHO_TIME.matcher(line).matches() && !line.isBlank())
                                || beginsWithRole(line))
                        .count()
                > 1;
    }

    private static boolean beginsWithRole(String line) {
        var matcher = WHO_ALONE.matcher(line);
        return matcher.matches() && RoleWords.of(matcher.group("who")) != null;
    }

    private static List<String> lines(String cell) {
        return cell.replaceAll("(?i)<br\\s*/?>", "\n")
                .lines()
                .map(String::strip)
                .toList();
    }

    private List<Utterance> utterances(String cell) {
        var found = new ArrayList<Utterance>();
        for (var line : lines(cell)) {
            var begun = begin(line);
            if (begun != null) {
                found.add(begun);
            } else if (!line.isEmpty()) {
                var before = found.isEmpty() ? new Utterance(null, null, startedAt, "") : found.removeLast();
                var text = before.text().isEmpty() ? line : before.text() + "\n" + line;
                found.add(new Utterance(before.label(), null, before.at(), text));
            }
        }
        return found;
    }

    private @Nullable Utterance begin(String line) {
        var timeWho = TIME_WHO.matcher(line);
        if (timeWho.matches()) {
            return utterance(timeWho, timeWho.group("time"));
        }
        var whoTime = WHO_TIME.matcher(line);
        if (whoTime.matches() && (whoTime.group("colon") != null || isHeading(whoTime))) {
            return utterance(whoTime, whoTime.group("time"));
        }
        var timeWhoAlone = TIME_WHO_ALONE.matcher(line);
        if (timeWhoAlone.matches() && isKnown(timeWhoAlone)) {
            return utterance(timeWhoAlone, timeWhoAlone.group("time"));
        }
        var whoAlone = WHO_ALONE.matcher(line);
        return whoAlone.matches() && isKnown(whoAlone) ? utterance(whoAlone, null) : null;
    }

    /** Without a colon it takes an empty rest or a known name, for "我 10:22 到的" is no message of one called 我. */
    private boolean isHeading(Matcher whoTime) {
        return whoTime.group("text").isBlank() || isKnown(whoTime);
    }

    private boolean isKnown(Matcher line) {
        return labels.known(line.group("who")) != null;
    }

    private Utterance utterance(Matcher line, @Nullable String time) {
        var at = time == null ? null : time(time);
        last = at == null ? last : at;
        return new Utterance(
                line.group("who").strip(), null, at, line.group("text").strip());
    }

    /** A time of day takes its date from what came before, and the next one where midnight has passed. */
    private @Nullable Instant time(String text) {
        if (text.length() > 12) {
            return Times.parse(text.replace('：', ':'), mapping.zone());
        }
        if (last == null) {
            return null;
        }
        try {
            var parts = text.split("[:：]", -1);
            var second = parts.length > 2 ? (int) Double.parseDouble(parts[2]) : 0;
            var time = LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), second);
            var at = last.atZone(mapping.zone()).with(time);
            return Duration.between(at.toInstant(), last).compareTo(BACKWARDS) > 0
                    ? at.plusDays(1).toInstant()
                    : at.toInstant();
        } catch (DateTimeException | NumberFormatException impossible) {
            return null;
        }
    }
}
