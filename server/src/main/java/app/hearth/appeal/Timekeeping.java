package app.hearth.appeal;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.people.Organisation;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms of the centre and the time. */
@Component
class Timekeeping {

    private final TermsTable table;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    Timekeeping(TermsTable table, Organisation organisation, Audit audit, Clock clock) {
        this.table = table;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    Clocks clocks() {
        return new Clocks(table.terms(), organisation.centre().zone(), clock.instant());
    }

    Terms terms() {
        return table.terms();
    }

    /** For clocks that begin from now on; one that runs keeps its end. */
    @Transactional
    Terms change(Caller caller, Terms terms) {
        table.keep(terms);
        audit.record(
                caller,
                "appeal.terms-changed",
                "",
                Map.of(
                        "daysToFile", terms.daysToFile(),
                        "daysForFirst", terms.daysForFirst(),
                        "daysToGoOn", terms.daysToGoOn(),
                        "daysForPanel", terms.daysForPanel()));
        return terms;
    }
}
