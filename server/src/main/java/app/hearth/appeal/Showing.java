package app.hearth.appeal;

import app.hearth.appeal.AppealQuery.Pressing;
import app.hearth.appeal.AppealView.AppealItemView;
import app.hearth.appeal.AppealView.AppealSightView;
import app.hearth.appeal.AppealView.StepView;
import app.hearth.appeal.Step.Kind;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.people.AgentCard;
import app.hearth.people.SourceAgents;
import app.hearth.quality.ItemStandings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows appeals to whoever may see them. */
@Service
class Showing {

    private static final Duration SOON = Duration.ofDays(1);

    private final AppealTable table;
    private final AppealQuery query;
    private final Appealing appealing;
    private final Conversations conversations;
    private final SourceAgents agents;
    private final ItemStandings standings;
    private final Timekeeping time;
    private final Audit audit;

    Showing(
            AppealTable table,
            AppealQuery query,
            Appealing appealing,
            Conversations conversations,
            SourceAgents agents,
            ItemStandings standings,
            Timekeeping time,
            Audit audit) {
        this.table = table;
        this.query = query;
        this.appealing = appealing;
        this.conversations = conversations;
        this.agents = agents;
        this.standings = standings;
        this.time = time;
        this.audit = audit;
    }

    /** It quotes what was said, so who opened it is written to the audit trail. */
    @Transactional
    AppealView open(Caller caller, UUID id) {
        var appeal = table.find(id).filter(it -> appealing.maySee(caller, it)).orElseThrow(() -> Appealing.unknown(id));
        audit.record(caller, "appeal.opened", id.toString(), Map.of());
        return viewOf(caller, List.of(appeal)).getFirst();
    }

    @Transactional(readOnly = true)
    Page<AppealView> own(Caller caller, @Nullable UUID after, int size) {
        var person = caller.person();
        return person == null ? new Page<>(List.of(), null) : pageOf(caller, query.of(person, after, size + 1), size);
    }

    @Transactional(readOnly = true)
    Page<AppealView> find(Caller caller, AppealFilter filter, @Nullable UUID after, int size) {
        return pageOf(caller, rows(caller, filter, after, size + 1), size);
    }

    /** The newest so many, for a file. */
    @Transactional(readOnly = true)
    List<AppealView> all(Caller caller, AppealFilter filter, int most) {
        return viewOf(caller, rows(caller, filter, null, most));
    }

    private List<Appeal> rows(Caller caller, AppealFilter filter, @Nullable UUID after, int limit) {
        return query.find(
                caller,
                agents.visibleTo(caller.scope()),
                filter.team() == null ? null : agents.ofTeam(filter.team()),
                filter,
                time.clocks().now(),
                after,
                limit);
    }

    /** What runs out within a day, or has, and waits for the caller. */
    @Transactional(readOnly = true)
    Pressing pressing(Caller caller) {
        return query.pressing(
                caller, agents.visibleTo(caller.scope()), time.clocks().now().plus(SOON));
    }

    /** Every item of a conversation that one may or did question. */
    @Transactional(readOnly = true)
    List<QuestionableView> questionable(Caller caller, UUID id) {
        var conversation = conversations.visible(caller, new ConversationId(id));
        var person = caller.person();
        var agent = conversation.agent();
        var own = person != null && agent != null && agents.ofPerson(person).contains(agent);
        var clocks = time.clocks();
        var appeals = table.of(conversation.id()).stream()
                .filter(it -> appealing.maySee(caller, it))
                .toList();
        return standings.of(conversation.id()).stream()
                .map(it -> {
                    var value = new ItemValue(
                            it.judgement().verdict(), it.judgement().share());
                    var last = appeals.stream()
                            .filter(appeal ->
                                    appeal.claim().item().equals(it.judgement().item()))
                            .reduce((one, other) -> other)
                            .orElse(null);
                    var until = clocks.toFile(it.at());
                    var open = last != null && last.isOpen();
                    var questionable = own && !it.advice() && value.canBeQuestioned();
                    return new QuestionableView(
                            it.judgement().item(),
                            questionable && !open && clocks.now().isBefore(until),
                            questionable ? until : null,
                            last == null ? null : last.id(),
                            last == null ? null : last.stage());
                })
                .toList();
    }

    /**
     * Whether an item may be questioned by the one who asks.
     *
     * @param until when the time for it ends; null where there is nothing to question
     * @param appeal the last appeal about it; null where there was none
     */
    record QuestionableView(
            String item,
            boolean may,
            @Nullable Instant until,
            @Nullable UUID appeal,
            @Nullable Stage stage) {}

    private Page<AppealView> pageOf(Caller caller, List<Appeal> rows, int size) {
        var page = Page.cut(rows, size, last -> last.id().toString());
        return new Page<>(viewOf(caller, page.items()), page.next());
    }

    AppealView viewOf(Caller caller, Appeal appeal) {
        return viewOf(caller, List.of(appeal)).getFirst();
    }

    private List<AppealView> viewOf(Caller caller, Collection<Appeal> appeals) {
        var cards = agents.cards(appeals.stream().map(it -> it.claim().agent()).collect(Collectors.toSet()));
        return appeals.stream()
                .map(it -> viewOf(caller, it, cards.get(it.claim().agent())))
                .toList();
    }

    private AppealView viewOf(Caller caller, Appeal appeal, @Nullable AgentCard agent) {
        var claim = appeal.claim();
        var own = claim.person().equals(caller.person());
        var refusal = Rules.refusal(appeal, Party.of(caller));
        return new AppealView(
                appeal.id(),
                appeal.revision(),
                claim.conversation().value(),
                claim.conversation().startedAt(),
                agent,
                AppealItemView.of(
                        claim,
                        standings.nameOf(claim.scorecard(), claim.version()),
                        standings.item(claim.scorecard(), claim.version(), claim.item())),
                claim.original(),
                claim.evidence().stream().map(AppealSightView::of).toList(),
                claim.origin(),
                claim.quote(),
                claim.asked(),
                claim.reason(),
                claim.filedAt(),
                appeal.stage(),
                appeal.due(),
                appeal.isOverdue(time.clocks().now()),
                Rules.responsible(appeal).stream().sorted().toList(),
                appeal.outcome(),
                appeal.standing(),
                steps(caller, appeal, own),
                refusal == null,
                refusal == null ? null : refusal.code(),
                own);
    }

    private static List<StepView> steps(Caller caller, Appeal appeal, boolean own) {
        return appeal.steps().stream()
                .map(step -> {
                    var view = StepView.of(step, !own || caller.account().equals(step.account()));
                    var secret = step.kind() == Kind.VOTED
                            && (appeal.stage() == Stage.PANEL || (own && appeal.isOpen()))
                            && !caller.account().equals(step.account());
                    return secret ? view.sealed() : view;
                })
                .toList();
    }
}
