package app.hearth.lab.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A believable customer-service centre made from a seed: the same settings give the same bytes. Memory holds one day at
 * a time, however many conversations there are.
 */
public final class DemoCentre {

    private static final int BUFFER = 1 << 17;

    private final Settings settings;
    private final Roster roster;

    private DemoCentre(Settings settings) {
        this.settings = settings;
        this.roster = Roster.of(settings);
    }

    public static DemoCentre of(Settings settings) {
        return new DemoCentre(settings);
    }

    /** All conversations in the order they begin, made while they are taken. */
    public Stream<DemoConversation> conversations() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(each(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Iterator<DemoConversation> each() {
        return new Conversations(settings, roster);
    }

    /** The conversations as JSON lines, as the intake reads them; the stream stays open. */
    public void writeConversations(OutputStream to) throws IOException {
        var lines = new JsonLines();
        for (var all = each(); all.hasNext(); ) {
            lines.write(all.next().transcript(), to);
        }
    }

    /** The roster as a spreadsheet program would save it: CSV in UTF-8 with a byte order mark. */
    public void writeRoster(OutputStream to) throws IOException {
        to.write(RosterSheet.of(roster, settings).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes {@code conversations.jsonl} and {@code roster.csv} into the folder, made where it is not there. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var sheet = open(folder.resolve("roster.csv"));
                var conversations = open(folder.resolve("conversations.jsonl"))) {
            writeRoster(sheet);
            writeConversations(conversations);
        }
    }

    /**
     * What was meant by each conversation, a line for each, for checking readers; keep it away from what is imported.
     */
    public void writeTruth(OutputStream to) throws IOException {
        var lines = new JsonLines();
        for (var all = each(); all.hasNext(); ) {
            var conversation = all.next();
            lines.write(conversation.transcript().conversationId(), conversation.truth(), to);
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }
}
