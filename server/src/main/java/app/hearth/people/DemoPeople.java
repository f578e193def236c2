package app.hearth.people;

import app.hearth.kernel.Refused;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps made-up people apart from real ones, so that they can be removed without a trace. */
@Component
public class DemoPeople {

    private final DemoTable table;

    DemoPeople(DemoTable table) {
        this.table = table;
    }

    /** Refuses to mix a demo centre with people who are real. */
    @Transactional(readOnly = true)
    public void requireNobodyReal() {
        if (table.hasRealPeople()) {
            throw Refused.conflict("demo.real-people", "There are real people here; demo data would mix with theirs.");
        }
    }

    /** Marks all who are here, and the centre, as made up. */
    @Transactional
    public void markAll() {
        table.markAll();
    }

    /** Removes whoever is made up, and the agents of made-up sources. */
    @Transactional
    public void remove(Collection<UUID> demoSources) {
        demoSources.forEach(table::deleteSourceAgents);
        table.deleteAll();
    }
}
