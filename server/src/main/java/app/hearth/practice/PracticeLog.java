package app.hearth.practice;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people practised. An entry is its owner's, and the trainer's who was there. */
@Service
class PracticeLog {

    private final PracticeLogTable table;
    private final JsonMapper json;

    PracticeLog(PracticeLogTable table, JsonMapper json) {
        this.table = table;
        this.json = json;
    }

    String json(Object summary) {
        return json.writeValueAsString(summary);
    }

    /** Keeps entries; one that is there already stays as it is. */
    @Transactional
    void keep(List<PracticeEntry> entries) {
        if (!entries.isEmpty()) {
            table.insertUnlessPresent(entries);
        }
    }

    @Transactional(readOnly = true)
    Page<PracticeEntry> own(Caller caller, @Nullable UUID after, int limit) {
        return Page.cut(
                table.of(caller.account(), after, limit + 1),
                limit,
                it -> it.id().toString());
    }

    /** What those practised whom the caller trained. */
    @Transactional(readOnly = true)
    Page<PracticeEntry> trainedBy(Caller caller, @Nullable UUID after, int limit) {
        return Page.cut(
                table.trainedBy(caller.account(), after, limit + 1),
                limit,
                it -> it.id().toString());
    }
}
