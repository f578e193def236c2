package app.hearth.lab.demo;

import app.hearth.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes conversations and their truth as one JSON object a line; by hand, because benches need millions. */
final class JsonLines {

    private byte[] line = new byte[8192];
    private int length;

    void write(Transcript transcript, OutputStream to) throws IOException {
        length = 0;
        raw("{\"conversationId\":").quoted(transcript.conversationId());
        raw(",\"channel\":").quoted(transcript.channel());
        raw(",\"agentId\":").quoted(transcript.agentId());
        raw(",\"customerId\":").quoted(transcript.customerId());
        raw(",\"startedAt\":\"").instant(transcript.startedAt()).raw("\",\"turns\":[");
        var separator = "";
        for (var turn : transcript.turns()) {
            raw(separator).raw("{\"speaker\":").quoted(turn.speaker().wire());
            raw(",\"at\":\"")
                    .instant(turn.at())
                    .raw("\",\"text\":")
                    .quoted(turn.text())
                    .raw("}");
            separator = ",";
        }
        var outcome = transcript.outcome();
        raw("],\"outcome\":{\"csat\":").raw(String.valueOf(outcome.csat()));
        raw(",\"resolved\":").raw(String.valueOf(outcome.resolved())).raw("}}\n");
        to.write(line, 0, length);
    }

    void write(String conversationId, Truth truth, OutputStream to) throws IOException {
        length = 0;
        raw("{\"conversationId\":").quoted(conversationId);
        raw(",\"need\":").quoted(truth.need());
        raw(",\"comesBackTo\":").quoted(truth.comesBackTo());
        raw(",\"settled\":").raw(Boolean.toString(truth.settled()));
        raw(",\"satisfaction\":").raw(Integer.toString(truth.satisfaction()));
        raw(",\"agent\":{\"warmth\":").number(truth.warmth());
        raw(",\"care\":").number(truth.care());
        raw(",\"knowledge\":").number(truth.knowledge()).raw("},\"turns\":[");
        var separator = "";
        for (var turn : truth.turns()) {
            raw(separator).raw("{\"mood\":").number(turn.mood());
            raw(",\"emotion\":")
                    .quoted(turn.emotion() == null ? null : turn.emotion().wire());
            raw(",\"flags\":")
                    .list(turn.flags().stream()
                            .map(flag -> flag.wire())
                            .sorted()
                            .toList());
            raw(",\"behaviours\":")
                    .list(turn.behaviours().stream()
                            .map(behaviour -> behaviour.wire())
                            .toList());
            raw("}");
            separator = ",";
        }
        raw("]}\n");
        to.write(line, 0, length);
    }

    private JsonLines list(Collection<String> words) {
        var separator = "[";
        for (var word : words) {
            raw(separator).quoted(word);
            separator = ",";
        }
        return raw(words.isEmpty() ? "[]" : "]");
    }

    private JsonLines number(double value) {
        return raw(Double.toString(Math.round(value * 1000) / 1000.0));
    }

    private JsonLines instant(@Nullable Instant at) {
        if (at == null) {
            throw new IllegalArgumentException("Everything in the demo centre has its time.");
        }
        var time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
        two(time.getYear() / 100).two(time.getYear() % 100).raw("-").two(time.getMonthValue());
        raw("-").two(time.getDayOfMonth()).raw("T").two(time.getHour()).raw(":");
        return two(time.getMinute()).raw(":").two(time.getSecond()).raw("Z");
    }

    private JsonLines two(int number) {
        room(2);
        line[length++] = (byte) ('0' + number / 10);
        line[length++] = (byte) ('0' + number % 10);
        return this;
    }

    private JsonLines quoted(@Nullable String text) {
        if (text == null) {
            return raw("null");
        }
        raw("\"");
        var from = 0;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '"' || character == '\\' || character < ' ') {
                raw(text.substring(from, at)).raw(character < ' ' ? " " : "\\" + character);
                from = at + 1;
            }
        }
        return raw(from == 0 ? text : text.substring(from)).raw("\"");
    }

    private JsonLines raw(String text) {
        room(text.length() * 3);
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character < 0x80) {
                line[length++] = (byte) character;
            } else if (Character.isHighSurrogate(character) && at + 1 < text.length()) {
                encode(Character.toCodePoint(character, text.charAt(++at)));
            } else {
                encode(character);
            }
        }
        return this;
    }

    private void encode(int point) {
        if (point >= 0x10000) {
            line[length++] = (byte) (0xF0 | (point >> 18));
            continuation(point >> 12);
            continuation(point >> 6);
        } else if (point >= 0x800) {
            line[length++] = (byte) (0xE0 | (point >> 12));
            continuation(point >> 6);
        } else {
            line[length++] = (byte) (0xC0 | (point >> 6));
        }
        continuation(point);
    }

    private void continuation(int bits) {
        line[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void room(int bytes) {
        if (length + bytes > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + bytes));
        }
    }
}
