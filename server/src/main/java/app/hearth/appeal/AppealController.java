package app.hearth.appeal;

import app.hearth.appeal.AppealQuery.Pressing;
import app.hearth.appeal.Appealing.Stretch;
import app.hearth.appeal.Decision.Outcome;
import app.hearth.appeal.Showing.QuestionableView;
import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.scorecard.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AppealController {

    private static final int LONGEST = 2000;

    private final Appealing appealing;
    private final Showing showing;

    AppealController(Appealing appealing, Showing showing) {
        this.appealing = appealing;
        this.showing = showing;
    }

    /** Which items of a conversation may be questioned, until when, and which were. */
    @GetMapping("/api/conversations/{id}/appeals")
    @Allowed
    List<QuestionableView> questionable(Caller caller, @PathVariable UUID id) {
        return showing.questionable(caller, id);
    }

    @PostMapping("/api/appeals")
    @Allowed(Role.AGENT)
    @ResponseStatus(HttpStatus.CREATED)
    AppealView file(Caller caller, @RequestBody @Valid FilingRequest request) {
        var appeal = appealing.file(
                caller,
                new ConversationId(request.conversation()),
                request.item(),
                new Stretch(request.turn(), request.start(), request.end()),
                ItemValue.checked(request.asked(), request.askedShare()),
                request.reason());
        return showing.viewOf(caller, appeal);
    }

    @GetMapping("/api/appeals/own")
    @Allowed(Role.AGENT)
    Page<AppealView> own(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return showing.own(caller, after, Paging.limit(limit));
    }

    @GetMapping("/api/appeals")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER, Role.ADMIN})
    Page<AppealView> list(
            Caller caller,
            @ParameterObject AppealFilter filter,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return showing.find(caller, filter, after, Paging.limit(limit));
    }

    /** What runs out within a day, or has, and waits for the caller. */
    @GetMapping("/api/appeals/pressing")
    @Allowed({Role.AGENT, Role.LEAD, Role.REVIEWER, Role.MANAGER})
    Pressing pressing(Caller caller) {
        return showing.pressing(caller);
    }

    @GetMapping("/api/appeals/{id}")
    @Allowed({Role.AGENT, Role.LEAD, Role.REVIEWER, Role.MANAGER, Role.ADMIN})
    AppealView show(Caller caller, @PathVariable UUID id) {
        return showing.open(caller, id);
    }

    /** Decides in whichever instance the appeal is. */
    @PostMapping("/api/appeals/{id}/decision")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER})
    AppealView decide(Caller caller, @PathVariable UUID id, @RequestBody @Valid DecisionRequest request) {
        return act(
                caller, id, request.revision(), new Act.Decide(request.outcome(), request.value(), request.reason()));
    }

    /** The agent goes on to the second and final instance. */
    @PostMapping("/api/appeals/{id}/final-instance")
    @Allowed(Role.AGENT)
    AppealView goOn(Caller caller, @PathVariable UUID id, @RequestBody @Valid GoingOnRequest request) {
        return act(caller, id, request.revision(), new Act.GoOn(request.reason()));
    }

    /** The agent is content with what the first instance decided. */
    @PostMapping("/api/appeals/{id}/consent")
    @Allowed(Role.AGENT)
    AppealView beContent(Caller caller, @PathVariable UUID id, @RequestBody @Valid SeenRequest request) {
        return act(caller, id, request.revision(), new Act.BeContent());
    }

    @PostMapping("/api/appeals/{id}/withdrawal")
    @Allowed(Role.AGENT)
    AppealView withdraw(Caller caller, @PathVariable UUID id, @RequestBody @Valid SeenRequest request) {
        return act(caller, id, request.revision(), new Act.Withdraw());
    }

    private AppealView act(Caller caller, UUID id, int seen, Act act) {
        return showing.viewOf(caller, appealing.act(caller, id, seen, act));
    }

    /**
     * An appeal on its way in.
     *
     * @param turn the turn that is quoted, from 0
     * @param start index of the first UTF-16 code unit of the quote in the turn's text
     * @param end index after the last one
     */
    record FilingRequest(
            @NotNull UUID conversation,
            @NotNull @Size(min = 1, max = 100) String item,
            int turn,
            int start,
            int end,
            @NotNull Verdict asked,
            double askedShare,
            @NotNull @Size(min = 1, max = LONGEST) String reason) {}

    /**
     * A decision on its way in.
     *
     * @param third the verdict where the outcome is a third value
     */
    record DecisionRequest(
            int revision,
            @NotNull Outcome outcome,
            @Nullable Verdict third,
            @Nullable Double thirdShare,
            @NotNull @Size(min = 1, max = LONGEST) String reason) {

        @Nullable
        ItemValue value() {
            if (outcome != Outcome.THIRD) {
                return null;
            }
            if (third == null || thirdShare == null) {
                throw Refused.invalid("appeal.value", "A third value has to be named.");
            }
            return ItemValue.checked(third, thirdShare);
        }
    }

    record GoingOnRequest(
            int revision,
            @NotNull @Size(min = 1, max = LONGEST) String reason) {}

    record SeenRequest(int revision) {}
}
