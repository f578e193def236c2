package app.hearth.people;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/source-agents")
@Allowed(Role.ADMIN)
class SourceAgentController {

    private final SourceAgentTable table;
    private final People people;

    SourceAgentController(SourceAgentTable table, People people) {
        this.table = table;
        this.people = people;
    }

    @GetMapping
    Page<AgentCard> list(
            @RequestParam @Nullable Boolean mapped,
            @RequestParam @Nullable UUID source,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID after,
            @RequestParam @Nullable Integer limit) {
        var size = Paging.limit(limit);
        return Page.cut(
                table.list(mapped, source, q, after, size + 1),
                size,
                agent -> agent.id().toString());
    }

    @PutMapping("/{id}/person")
    AgentCard map(Caller caller, @PathVariable UUID id, @RequestBody PersonRequest request) {
        return people.map(caller, id, request.person());
    }

    /** Null where the agent is nobody on the roster. */
    record PersonRequest(@Schema(nullable = true) @Nullable UUID person) {}
}
