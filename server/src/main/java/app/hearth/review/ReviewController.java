package app.hearth.review;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reviewing page: one's own review of a conversation. Trainers come here by a calibration alone. */
@RestController
@RequestMapping("/api/reviews")
@Allowed({Role.REVIEWER, Role.LEAD, Role.TRAINER, Role.MANAGER})
class ReviewController {

    private final Reviewing reviewing;
    private final Queue queue;
    private final ReviewDesk desk;
    private final Audit audit;

    ReviewController(Reviewing reviewing, Queue queue, ReviewDesk desk, Audit audit) {
        this.reviewing = reviewing;
        this.queue = queue;
        this.desk = desk;
        this.audit = audit;
    }

    /** Begins a review of a conversation that the caller chose, or goes on with it. */
    @PostMapping
    @Allowed({Role.REVIEWER, Role.LEAD, Role.MANAGER})
    ReviewBegun begin(Caller caller, @RequestBody @Valid BeginRequest request) {
        return new ReviewBegun(queue.byHand(caller, request.conversation(), request.mode() == Mode.BLIND)
                .id());
    }

    /** Shows what was said, so who opened it is written to the audit trail like every opening of a conversation. */
    @GetMapping("/{id}")
    ReviewView open(Caller caller, @PathVariable UUID id) {
        var opened = reviewing.read(caller, id);
        audit.record(
                caller,
                "conversation.opened",
                opened.conversation().id().value().toString(),
                Map.of("review", id.toString()));
        return desk.show(opened, caller);
    }

    /** Keeps a draft; {@code revision} is the one it was read with. */
    @PutMapping("/{id}")
    ReviewSaved save(Caller caller, @PathVariable UUID id, @RequestBody @Valid ReviewRequest request) {
        var saved = reviewing.save(caller, id, request.revision(), request.toWritten());
        queue.keep(caller, saved.conversation().value());
        return new ReviewSaved(saved.revision(), saved.savedAt());
    }

    @PostMapping("/{id}/submission")
    ReviewView submit(Caller caller, @PathVariable UUID id, @RequestBody @Valid ReviewRequest request) {
        reviewing.submit(caller, id, request.revision(), request.toWritten());
        return desk.show(reviewing.open(caller, id), caller);
    }

    @PostMapping("/{id}/withdrawal")
    ReviewView withdraw(Caller caller, @PathVariable UUID id) {
        reviewing.withdraw(caller, id);
        return desk.show(reviewing.open(caller, id), caller);
    }

    @PostMapping("/{id}/reopening")
    ReviewView reopen(Caller caller, @PathVariable UUID id) {
        reviewing.reopen(caller, id);
        return desk.show(reviewing.open(caller, id), caller);
    }

    record BeginRequest(
            @NotNull UUID conversation, @Nullable Mode mode) {}

    record ReviewBegun(UUID id) {}

    record ReviewSaved(int revision, Instant savedAt) {}

    record ReviewRequest(
            int revision,
            @NotNull @Size(max = 1_000) List<@Valid ReviewItemRequest> items,
            @NotNull @Size(max = 4_000) String comment,
            @NotNull @Size(max = 4_000) String coachNote,
            boolean coachShared) {

        Written toWritten() {
            return new Written(
                    items.stream().map(ReviewItemRequest::toItem).toList(),
                    comment.strip(),
                    coachNote.strip(),
                    coachShared);
        }
    }
}
