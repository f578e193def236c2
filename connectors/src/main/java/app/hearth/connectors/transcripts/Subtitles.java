package app.hearth.connectors.transcripts;

import app.hearth.transcript.Span;
import app.hearth.transcript.SpeakerLabels;
import app.hearth.transcript.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WebVTT and SubRip. Voices are told by {@code <v Name>}, or by a prefix ("客服: …") where it names a side or every cue
 * has one.
 */
final class Subtitles {

    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
    private static final Pattern TIMING = Pattern.compile("^\\s*" + TIME + "\\s*-->\\s*" + TIME + ".*$");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]*)>");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:[ibucv]|font|ruby|rt|lang)(?:[.\\s][^>]*)?>|<\\d[\\d:.]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX = Pattern.compile("^([^:：\\n]{1,24})[:：]\\s*(.+)$", Pattern.DOTALL);
    private static final int VOICES = 6;

    private Subtitles() {}

    static List<Recording> read(String text, SpeakerLabels labels) {
        var cues = cues(text.lines().toList());
        return List.of(new Recording(null, withPrefixes(cues, labels)));
    }

    private static List<Utterance> cues(List<String> lines) {
        var cues = new ArrayList<Utterance>();
        for (var i = 0; i < lines.size(); i++) {
            var timing = TIMING.matcher(lines.get(i));
            if (!timing.matches()) {
                continue; // a header, a note, a style, a number: nothing is said before a timing
            }
            var span = Span.of(
                    millis(timing.group(1), timing.group(2), timing.group(3), timing.group(4)),
                    millis(timing.group(5), timing.group(6), timing.group(7), timing.group(8)));
            var said = new ArrayList<String>();
            while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                said.add(lines.get(++i));
            }
            cues.addAll(voices(span, String.join("\n", said)));
        }
        return cues;
    }

    private static long millis(@Nullable String hours, String minutes, String seconds, String fraction) {
        return ((hours == null ? 0 : Long.parseLong(hours) * 60) + Long.parseLong(minutes)) * 60_000
                + Long.parseLong(seconds) * 1000
                + Long.parseLong((fraction + "00").substring(0, 3));
    }

    private static List<Utterance> voices(Span span, String payload) {
        var found = new ArrayList<Utterance>();
        var voice = VOICE.matcher(payload);
        String name = null;
        var from = 0;
        while (voice.find()) {
            add(found, name, span, payload.substring(from, voice.start()));
            name = plain(voice.group(1));
            from = voice.end();
        }
        add(found, name, span, payload.substring(from));
        return found;
    }

    private static void add(List<Utterance> found, @Nullable String name, Span span, String text) {
        var plain = plain(text);
        if (!plain.isEmpty()) {
            found.add(new Utterance(name, span, plain));
        }
    }

    private static String plain(String text) {
        return TAG.matcher(text)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .strip();
    }

    private static List<Utterance> withPrefixes(List<Utterance> cues, SpeakerLabels labels) {
        var prefixes = cues.stream().map(cue -> prefix(cue.text())).toList();
        var everywhere = cues.size() > 1
                && prefixes.stream().allMatch(Objects::nonNull)
                && prefixes.stream().distinct().count() <= VOICES;
        var split = new ArrayList<Utterance>();
        for (var cue : cues) {
            var prefix = cue.label() == null ? prefix(cue.text()) : null;
            split.add(
                    prefix != null && (everywhere || labels.known(prefix) != null)
                            ? new Utterance(
                                    prefix,
                                    cue.span(),
                                    PREFIX.matcher(cue.text()).replaceFirst("$2"))
                            : cue);
        }
        return split;
    }

    private static @Nullable String prefix(String text) {
        var matcher = PREFIX.matcher(text);
        return matcher.matches() ? matcher.group(1).strip() : null;
    }
}
