package app.hearth.search;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Export;
import app.hearth.people.AgentCard;
import app.hearth.people.Named;
import app.hearth.search.Finding.Found;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {

    private static final int MOST = 100_000;
    private static final List<String> HEADER = List.of(
            "id",
            "number",
            "started_at",
            "channel",
            "agent",
            "person",
            "team",
            "programme",
            "turns",
            "opening",
            "need",
            "entry_emotion",
            "strongest_emotion",
            "emotion_path",
            "deescalated",
            "resolved",
            "satisfaction",
            "satisfaction_score",
            "csat",
            "score",
            "critical_failed",
            "contested");

    private final Finding finding;
    private final Audit audit;

    ExportController(Finding finding, Audit audit) {
        this.finding = finding;
        this.audit = audit;
    }

    /** The same list as the page shows, as a file; the newest hundred thousand at most. */
    @GetMapping("/api/conversations/export.{format}")
    @Allowed
    void export(
            Caller caller,
            @PathVariable Export format,
            @ParameterObject Filter filter,
            @RequestParam(defaultValue = "newest") Order order,
            HttpServletResponse response) {
        audit.record(caller, "conversation.exported", format.wire(), Map.of("filter", filter.toString()));
        finding.withAll(
                caller,
                filter,
                order,
                MOST,
                all -> format.send(response, "conversations", HEADER, all.map(ExportController::cells)));
    }

    private static List<@Nullable Object> cells(Found found) {
        var listing = found.listing();
        return Arrays.asList(
                listing.id().value(),
                listing.externalId(),
                listing.id().startedAt(),
                listing.channel(),
                found.agent() == null ? null : found.agent().externalId(),
                named(found, AgentCard::person),
                named(found, AgentCard::team),
                named(found, AgentCard::programme),
                listing.turns(),
                listing.opening(),
                listing.need(),
                listing.entryEmotion(),
                listing.strongest().wire(),
                listing.path().wire(),
                listing.deescalated(),
                listing.resolved().wire(),
                listing.satisfaction().level().wire(),
                listing.satisfaction().score(),
                listing.csat(),
                listing.score(),
                listing.critical(),
                listing.contested());
    }

    private static @Nullable String named(Found found, Function<AgentCard, @Nullable Named> part) {
        if (found.agent() == null) {
            return null;
        }
        var named = part.apply(found.agent());
        return named == null ? null : named.name();
    }
}
