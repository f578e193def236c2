package app.hearth.connectors.archive;

import app.hearth.transcript.Line;
import app.hearth.transcript.Lines;
import app.hearth.transcript.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of all files in a zip, one file after the other; each line says which file it stands in. */
public final class ZipLines implements Lines {

    /** Opens a file found in the archive. */
    @FunctionalInterface
    public interface Opener {

        Lines open(String name, InputStream content) throws IOException;
    }

    private final GuardedZip zip;
    private final Opener opener;
    private String file = "";
    private @Nullable Lines lines;
    private @Nullable Line upcoming;
    private boolean ended;

    public ZipLines(InputStream in, ArchiveLimits limits, Opener opener) {
        zip = new GuardedZip(in, limits);
        this.opener = opener;
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null && !ended) {
            upcoming = guarded();
        }
        return upcoming != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        var line = upcoming;
        upcoming = null;
        return line;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Null at the end. */
    private @Nullable Line guarded() {
        try {
            return advance();
        } catch (IOException broken) {
            return told(broken);
        } catch (UncheckedIOException broken) {
            return told(Objects.requireNonNull(broken.getCause()));
        } catch (IllegalArgumentException badName) {
            ended = true;
            return Line.bad(new Place(file, 1), "", "zip.damaged", "The archive is damaged.");
        }
    }

    private Line told(IOException broken) {
        if (zip.transportFailed()) {
            throw new UncheckedIOException(broken);
        }
        ended = true;
        var place = new Place(file.isEmpty() ? null : file, 1);
        if (broken instanceof GuardedZip.Bomb) {
            return Line.bad(place, "", "zip.bomb", "The archive unpacks to more than is believable.");
        }
        var message = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("encrypted")
                ? Line.bad(place, "", "file.encrypted", "The archive is protected by a password.")
                : Line.bad(place, "", "zip.damaged", "The archive is damaged.");
    }

    private @Nullable Line advance() throws IOException {
        while (true) {
            if (lines != null && lines.hasNext()) {
                return within(file, lines.next());
            }
            lines = null;
            var entry = zip.next();
            if (entry == null) {
                ended = true;
                return null;
            }
            file = GuardedZip.name(entry);
            if (isUnsafe(file)) {
                return Line.bad(new Place(file, 1), "", "zip.unsafe-name", "The name leads out of the archive.");
            }
            if (!entry.isDirectory() && !isHousekeeping(file)) {
                lines = opener.open(file, zip.content());
            }
        }
    }

    private static Line within(String file, Line line) {
        var place = new Place(file, line.place().line());
        return switch (line) {
            case Line.Whole whole -> new Line.Whole(place, whole.transcript(), whole.original(), whole.remarks());
            case Line.Part part ->
                new Line.Part(
                        place,
                        part.conversationId(),
                        part.channel(),
                        part.agentId(),
                        part.customerId(),
                        part.turn(),
                        part.outcome(),
                        part.original());
            case Line.Bad bad -> new Line.Bad(place, bad.faults());
        };
    }

    private static boolean isUnsafe(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
    }

    private static boolean isHousekeeping(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equalsIgnoreCase("thumbs.db");
    }
}
