package app.hearth.access;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Export;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/audit")
@Allowed(Role.ADMIN)
class AuditController {

    private static final List<String> COLUMNS = List.of("seq", "at", "actor", "act", "subject", "details", "hash");

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final AuditTable table;
    private final AuditVerification verification;
    private final Audit audit;
    private final JsonMapper json;

    AuditController(AuditTable table, AuditVerification verification, Audit audit, JsonMapper json) {
        this.table = table;
        this.verification = verification;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping
    Page<AuditEntryView> list(
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String act,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer limit) {
        var size = Paging.limit(limit);
        var entries = table.list(new AuditTable.Filter(actor, act, subject, from, to), after, size + 1);
        return Page.cut(entries, size, entry -> Long.toString(entry.seq())).map(this::view);
    }

    @GetMapping("/verification")
    AuditVerification.AuditVerdict verify() {
        return verification.verify();
    }

    @GetMapping("/export.{format}")
    @Transactional
    void export(
            Caller caller,
            @PathVariable Export format,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String act,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            HttpServletResponse response)
            throws IOException {
        var filter = new AuditTable.Filter(actor, act, subject, from, to);
        format.send(response, "audit", COLUMNS, table.stream(filter).map(AuditController::cells));
        audit.record(caller, "access.audit-exported", "", Map.of("format", format));
    }

    private static List<?> cells(AuditEntry entry) {
        return List.of(
                entry.seq(),
                entry.at(),
                entry.actorName(),
                entry.act(),
                entry.subject(),
                entry.details(),
                entry.hash());
    }

    private AuditEntryView view(AuditEntry entry) {
        return new AuditEntryView(
                entry.seq(),
                entry.at(),
                entry.actorName(),
                entry.actor(),
                entry.act(),
                entry.subject(),
                json.readValue(entry.details(), DETAILS),
                entry.hash());
    }

    record AuditEntryView(
            long seq,
            Instant at,
            String actor,
            @Nullable UUID actorId,
            String act,
            String subject,
            Map<String, Object> details,
            String hash) {}
}
