package app.hearth.intake;

import app.hearth.kernel.Refused;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes what is put into {@code drop/<source>/} in the home folder. A file is read where it lies once it has been left
 * alone for some seconds; it is neither copied, nor moved, nor deleted, so that the original stays in the hands of
 * whoever put it there. The same file is not read twice.
 */
@Configuration
class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(3);
    private static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

    private final Path folder;
    private final Sources sources;
    private final Imports imports;
    private final DroppedFileTable table;
    private final Clock clock;

    DropFolder(
            @Value("${hearth.home}") Path home, Sources sources, Imports imports, DroppedFileTable table, Clock clock) {
        this.folder = home.resolve("drop");
        this.sources = sources;
        this.imports = imports;
        this.table = table;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> readDropFolder() {
        return Tasks.recurring("intake.read-drop-folder", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> look());
    }

    void look() {
        for (var sourceFolder : sorted(folder)) {
            if (Files.isDirectory(sourceFolder)) {
                sorted(sourceFolder).stream()
                        .filter(Files::isRegularFile)
                        .forEach(file -> takeUnlessKnown(sourceFolder, file));
            }
        }
    }

    private void takeUnlessKnown(Path sourceFolder, Path file) {
        try {
            var size = Files.size(file);
            var modified = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS);
            var name = folder.relativize(file).toString();
            if (!file.getFileName().toString().startsWith(".")
                    && modified.isBefore(clock.instant().minus(LEFT_ALONE))
                    && !table.isKnown(name, size, modified)) {
                var source = sources.getOrAdd(sourceFolder.getFileName().toString(), "folder", USUAL_ZONE, false);
                var delivery = new Delivery(source, file.getFileName().toString(), size, null, modified, "drop");
                table.insert(name, size, modified, take(delivery, file).id());
            }
        } catch (IOException unreadable) {
            LOG.warn("{} in the drop folder cannot be read", file.getFileName(), unreadable);
        }
    }

    private Import take(Delivery delivery, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return imports.receive(delivery, content);
        } catch (Refused refused) {
            return imports.refuse(delivery, refused);
        }
    }

    private static List<Path> sorted(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
