package app.hearth.intake;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sources that conversations come from. */
@Service
class Sources {

    private final SourceTable table;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Sources(SourceTable table, Audit audit, Ids ids, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Source> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    Source get(UUID id) {
        return table.find(id).orElseThrow(() -> Refused.unknown("source.unknown", "No source %s.".formatted(id)));
    }

    @Transactional(readOnly = true)
    Source get(String name) {
        return table.find(name)
                .orElseThrow(() -> Refused.unknown("source.unknown", "No source is called '%s'.".formatted(name)));
    }

    @Transactional
    Source add(Caller caller, String name, String kind, String zone) {
        var source = new Source(ids.next(), name.strip(), kind, Source.zone(zone), false);
        if (!table.insertUnlessPresent(source, clock.instant())) {
            throw Refused.conflict("source.name-taken", "There is a source called '%s' already.".formatted(name));
        }
        audit.record(caller, "source.added", source.id().toString(), Map.of("name", source.name()));
        return source;
    }

    /** The source of this name; it comes into being if there is none. */
    @Transactional
    Source getOrAdd(String name, String kind, ZoneId zone, boolean demo) {
        table.insertUnlessPresent(new Source(ids.next(), name, kind, zone, demo), clock.instant());
        return get(name);
    }
}
