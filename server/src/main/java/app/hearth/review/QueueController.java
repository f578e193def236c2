package app.hearth.review;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a reviewer, and taking from it. */
@RestController
@RequestMapping("/api/review-queue")
@Allowed({Role.REVIEWER, Role.LEAD, Role.MANAGER})
class QueueController {

    private final Queue queue;
    private final QueueRows rows;

    QueueController(Queue queue, QueueRows rows) {
        this.queue = queue;
        this.rows = rows;
    }

    @GetMapping
    Page<QueueRows.QueueRow> list(
            Caller caller,
            @ParameterObject QueueFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        return rows.of(queue.list(caller, filter, after, Paging.limit(limit)), caller);
    }

    @GetMapping("/counts")
    QueueCounts counts(Caller caller, @ParameterObject QueueFilter filter) {
        return QueueCounts.of(queue.counts(caller, filter));
    }

    /** Takes the next one; nothing in it where nothing waits. */
    @PostMapping("/next")
    QueueNext next(
            Caller caller, @ParameterObject QueueFilter filter, @RequestParam(defaultValue = "false") boolean blind) {
        return new QueueNext(queue.next(caller, filter, blind).map(Review::id).orElse(null));
    }

    @PostMapping("/{conversation}/claim")
    QueueNext claim(
            Caller caller, @PathVariable UUID conversation, @RequestParam(defaultValue = "false") boolean blind) {
        return new QueueNext(queue.take(caller, conversation, blind).id());
    }

    @PostMapping("/{conversation}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Caller caller, @PathVariable UUID conversation) {
        queue.release(caller, conversation);
    }

    @PostMapping("/{conversation}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(Caller caller, @PathVariable UUID conversation, @RequestBody @Valid SkipRequest request) {
        queue.skip(caller, conversation, request.why().strip());
    }

    record QueueNext(@Nullable UUID review) {}

    record SkipRequest(@NotBlank @Size(max = 300) String why) {}

    /** How many wait in each lane, and for each reason. */
    record QueueCounts(long targeted, long random, Map<String, Long> reasons) {

        static QueueCounts of(Map<String, Long> found) {
            var reasons = new TreeMap<String, Long>();
            found.forEach((key, count) -> {
                var reason = key.substring(key.indexOf('/') + 1);
                if (!reason.isEmpty()) {
                    reasons.merge(reason, count, Long::sum);
                }
            });
            return new QueueCounts(found.getOrDefault("targeted/", 0L), found.getOrDefault("random/", 0L), reasons);
        }
    }
}
