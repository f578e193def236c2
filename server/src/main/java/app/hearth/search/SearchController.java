package app.hearth.search;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.people.AgentCard;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.search.Finding.Found;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conversations")
class SearchController {

    private final Finding finding;

    SearchController(Finding finding) {
        this.finding = finding;
    }

    @GetMapping
    @Allowed(token = "conversation:read")
    Page<ConversationRow> search(
            Caller caller,
            @ParameterObject Filter filter,
            @RequestParam(defaultValue = "newest") Order order,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return finding.find(caller, filter, order, after, limit).map(ConversationRow::of);
    }

    record ConversationRow(
            UUID id,
            String externalId,
            UUID source,
            @Nullable String channel,
            Instant startedAt,
            int turns,
            String opening,
            @Nullable Double csat,
            @Nullable AgentCard agent,
            String need,
            String needWords,
            @Nullable Double entryEmotion,
            Emotion strongestEmotion,
            Set<Flag> flags,
            Path path,
            Satisfaction satisfaction,
            Resolved.State resolved,
            boolean deescalated,
            @Nullable Double score,
            boolean criticalFailed,
            boolean contested,
            List<Highlight> highlights) {

        static ConversationRow of(Found found) {
            var listing = found.listing();
            return new ConversationRow(
                    listing.id().value(),
                    listing.externalId(),
                    listing.source(),
                    listing.channel(),
                    listing.id().startedAt(),
                    listing.turns(),
                    listing.opening(),
                    listing.csat(),
                    found.agent(),
                    listing.need(),
                    listing.needWords(),
                    listing.entryEmotion(),
                    listing.strongest(),
                    listing.flags(),
                    listing.path(),
                    listing.satisfaction(),
                    listing.resolved(),
                    listing.deescalated(),
                    listing.score(),
                    listing.critical(),
                    listing.contested(),
                    found.highlights());
        }
    }
}
