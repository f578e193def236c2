package app.hearth.intake;

import app.hearth.conversation.Conversations;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Scope;
import app.hearth.people.DemoPeople;
import app.hearth.people.Rosters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A made-up centre to look around in: a roster and conversations that a generator wrote into a folder. It is loaded in
 * the background, by the same ways as anything else, and can be removed without a trace.
 */
@Service
class DemoCentre {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCentre.class);
    private static final String SOURCE = "演示数据 demo";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Caller LOADER = new Caller(new UUID(0, 0), "hearth", null, Set.of(), Scope.NOTHING);

    private final String folder;
    private final Sources sources;
    private final SourceTable table;
    private final Imports imports;
    private final Rosters rosters;
    private final DemoPeople people;
    private final Conversations conversations;
    private final Audit audit;
    private final Clock clock;

    DemoCentre(
            @Value("${hearth.demo:}") String folder,
            Sources sources,
            SourceTable table,
            Imports imports,
            Rosters rosters,
            DemoPeople people,
            Conversations conversations,
            Audit audit,
            Clock clock) {
        this.folder = folder;
        this.sources = sources;
        this.table = table;
        this.imports = imports;
        this.rosters = rosters;
        this.people = people;
        this.conversations = conversations;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!folder.isBlank()) {
            Thread.ofVirtual().name("demo-centre").start(this::load);
        }
    }

    private void load() {
        if (isLoaded()) {
            return;
        }
        try {
            var roster = await(Path.of(folder, "roster.csv"));
            try (var content = Files.newInputStream(roster)) {
                people.requireNobodyReal();
                rosters.take(LOADER, "roster.csv", content, null, false);
                people.markAll();
            }
            var file = await(Path.of(folder, "conversations.jsonl"));
            try (var content = Files.newInputStream(file)) {
                var source = sources.getOrAdd(SOURCE, "demo", ZONE, true);
                imports.receive(
                        new Delivery(source, "conversations.jsonl", Files.size(file), null, null, LOADER.name()),
                        content);
            }
        } catch (IOException | RuntimeException problem) {
            LOG.error("The demo centre in {} could not be loaded", folder, problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLoaded() {
        return table.find(SOURCE).map(Source::id).filter(imports::hasDone).isPresent();
    }

    /** The generator may still be at work; it puts each file in its place when it is whole. */
    private Path await(Path file) throws IOException, InterruptedException {
        var until = clock.instant().plus(PATIENCE);
        while (!Files.exists(file)) {
            if (clock.instant().isAfter(until)) {
                throw new IOException("%s did not come.".formatted(file));
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        return file;
    }

    /** Removes all that was made up: conversations and everything known of them, people, teams and programmes. */
    @Transactional
    void remove(Caller caller) {
        var demo = table.all().stream().filter(Source::demo).map(Source::id).toList();
        for (var source : demo) {
            table.stopImports(source);
            conversations.erase(source);
            table.delete(source);
        }
        people.remove(demo);
        audit.record(caller, "demo.removed", "", Map.of());
    }
}
