package app.hearth.connectors;

import app.hearth.connectors.text.TextEncoding;
import app.hearth.connectors.transcripts.TranscriptKind;
import app.hearth.transcript.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, told from its name and first bytes.
 *
 * @param transcript which make, where it is the transcript of a recording
 * @param encoding of text; null for packed files
 * @param reason why it is thought so, for people
 * @param fault why it cannot be taken, where the format is unknown
 */
public record Recognition(
        Format format,
        @Nullable TranscriptKind transcript,
        @Nullable TextEncoding encoding,
        String reason,
        @Nullable Fault fault) {

    /** As many first bytes as are worth looking at. */
    public static final int HEAD = 1 << 18;

    private static final Pattern SRT =
            Pattern.compile("^\\d+\\s*\\R\\d{1,2}:\\d{2}:\\d{2}[,.]\\d{1,3}\\s*-->", Pattern.MULTILINE);

    /** Looks at the first bytes; a charset given by a person is believed. */
    public static Recognition of(String name, byte[] head, @Nullable Charset charset) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (head.length == 0) {
            return unknown("file.empty", "The file is empty.");
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return packed(lower, head);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return holds(head, "EncryptedPackage", StandardCharsets.UTF_16LE)
                    ? unknown("file.encrypted", "The workbook is protected by a password.")
                    : unknown("file.xls", "The old .xls cannot be read; save it as .xlsx or CSV.");
        }
        var encoding = charset == null ? TextEncoding.detect(head) : new TextEncoding(charset, "somebody said so");
        if (!encoding.isWide() && looksBinary(head)) {
            return unknown("file.unknown", "Neither text nor anything else that can be read.");
        }
        return text(lower, decoded(head, encoding), encoding);
    }

    private static Recognition text(String name, String head, TextEncoding encoding) {
        var text = head.stripLeading();
        if (text.isEmpty()) {
            return unknown("file.empty", "The file is empty.");
        }
        if (text.startsWith("WEBVTT")) {
            return transcript(TranscriptKind.WEBVTT, encoding, "it begins with WEBVTT");
        }
        if (text.startsWith("{") || (text.startsWith("[") && isListOfObjects(text))) {
            return json(name, text, encoding);
        }
        if (SRT.matcher(text.substring(0, Math.min(2000, text.length()))).find()) {
            return transcript(TranscriptKind.SRT, encoding, "it begins with a number and a timing");
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new Recognition(Format.JSONL, null, encoding, "its name says so", null);
        }
        var first = text.lines().findFirst().orElse("");
        if (name.matches(".*\\.(csv|tsv|txt)") || first.matches("(?s).*[,;\\t|].*")) {
            return new Recognition(Format.CSV, null, encoding, "its first line names columns", null);
        }
        return unknown("file.unknown", "The text is in no form that can be read.");
    }

    private static Recognition json(String name, String text, TextEncoding encoding) {
        var shape = JsonShape.of(text);
        var oneLine = text.lines().findFirst().orElse("").stripTrailing();
        if (shape.isVcon()) {
            return new Recognition(Format.VCON, null, encoding, "it has the fields of a vCon", null);
        }
        if (shape.isConversation() && !shape.list() && (oneLine.endsWith("}") || !text.contains("\n"))) {
            return new Recognition(Format.JSONL, null, encoding, "each line is a conversation", null);
        }
        if (shape.isConversation()) {
            return new Recognition(Format.JSON, null, encoding, "it has the fields of a conversation", null);
        }
        var kind = shape.transcript();
        if (kind != null) {
            return transcript(kind, encoding, "it has the fields of " + kind.title());
        }
        return name.endsWith(".jsonl") || name.endsWith(".ndjson")
                ? new Recognition(Format.JSONL, null, encoding, "its name says so", null)
                : unknown("json.unknown", "JSON of no kind that can be read.");
    }

    private static boolean isListOfObjects(String text) {
        var inside = text.substring(1).stripLeading();
        return inside.startsWith("{") || inside.startsWith("]");
    }

    private static Recognition packed(String name, byte[] head) {
        var workbook = name.matches(".*\\.xls[xm]")
                || holds(head, "xl/workbook.xml", StandardCharsets.US_ASCII)
                || holds(head, "[Content_Types].xml", StandardCharsets.US_ASCII);
        return workbook
                ? new Recognition(Format.XLSX, null, null, "it is packed as workbooks are", null)
                : new Recognition(Format.ZIP, null, null, "it is a zip", null);
    }

    private static Recognition transcript(TranscriptKind kind, TextEncoding encoding, String reason) {
        return new Recognition(Format.TRANSCRIPT, kind, encoding, reason, null);
    }

    private static Recognition unknown(String code, String reason) {
        return new Recognition(Format.UNKNOWN, null, null, reason, new Fault("", code, reason, null));
    }

    private static String decoded(byte[] head, TextEncoding encoding) {
        var text = new StringWriter();
        try (var reader = encoding.reader(new ByteArrayInputStream(head))) {
            reader.transferTo(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Text has line ends and tabs, and a stray control character at most; one row of NULs does not make it binary. */
    private static boolean looksBinary(byte[] head) {
        var controls = 0;
        for (var b : head) {
            controls += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != 0x1B ? 1 : 0;
        }
        return controls > 8 && controls > head.length / 20;
    }

    private static boolean holds(byte[] head, String word, Charset charset) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1));
    }

    private static boolean starts(byte[] head, int... magic) {
        return head.length >= magic.length
                && Arrays.equals(magic, new int[] {head[0] & 0xFF, head[1] & 0xFF, head[2] & 0xFF, head[3] & 0xFF});
    }
}
