package app.hearth.review;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Export;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Role;
import app.hearth.people.AgentCard;
import app.hearth.people.Named;
import app.hearth.people.SourceAgents;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.State;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reviews there are, as a list and as a file. */
@RestController
@Allowed({Role.REVIEWER, Role.LEAD, Role.MANAGER})
class ReviewListController {

    private static final int MOST = 100_000;
    private static final List<String> HEADER = List.of(
            "复核编号", "会话编号", "会话时间", "坐席", "姓名", "班组", "项目", "评分表", "版本", "质检员", "方式", "用途", "抽中概率", "状态", "是否计分", "总分",
            "技能分", "合规分", "复核项数", "与机器不同", "评语", "提交时间");

    private final ReviewListQuery query;
    private final Reach reach;
    private final SourceAgents agents;
    private final Audit audit;

    ReviewListController(ReviewListQuery query, Reach reach, SourceAgents agents, Audit audit) {
        this.query = query;
        this.reach = reach;
        this.agents = agents;
        this.audit = audit;
    }

    @GetMapping("/api/reviews")
    Page<ReviewListRow> list(
            Caller caller,
            @ParameterObject ReviewFilter filter,
            @RequestParam @Nullable UUID after,
            @RequestParam @Nullable Integer limit) {
        var size = Paging.limit(limit);
        var rows = query.list(reach.of(caller, filter.team(), filter.programme()), filter, after, size + 1);
        var cards = agents.cards(
                rows.stream().map(Review::agent).filter(Objects::nonNull).collect(Collectors.toSet()));
        return Page.cut(rows, size, last -> last.id().toString())
                .map(it -> ReviewListRow.of(it, it.agent() == null ? null : cards.get(it.agent()), caller));
    }

    /** The same list as the page shows, as a file. */
    @GetMapping("/api/reviews/export.{format}")
    @Transactional
    public void export(
            Caller caller,
            @PathVariable Export format,
            @ParameterObject ReviewFilter filter,
            HttpServletResponse response)
            throws IOException {
        audit.record(caller, "review.exported", format.wire(), Map.of("filter", filter.toString()));
        var cards = new HashMap<UUID, AgentCard>();
        try (var rows = query.stream(reach.of(caller, filter.team(), filter.programme()), filter, MOST)) {
            format.send(
                    response,
                    "reviews",
                    HEADER,
                    rows.map(it -> ReviewListRow.of(it, card(it.agent(), cards), caller))
                            .map(ReviewListController::cells));
        }
    }

    private @Nullable AgentCard card(@Nullable UUID agent, Map<UUID, AgentCard> known) {
        return agent == null
                ? null
                : known.computeIfAbsent(agent, id -> agents.cards(List.of(id)).get(id));
    }

    private static List<@Nullable Object> cells(ReviewListRow row) {
        var agent = row.agent();
        return Arrays.asList(
                row.id(),
                row.conversation(),
                row.startedAt(),
                agent == null ? null : agent.externalId(),
                agent == null ? null : name(agent.person()),
                agent == null ? null : name(agent.team()),
                agent == null ? null : name(agent.programme()),
                row.card(),
                row.version(),
                row.reviewer(),
                row.mode().wire(),
                row.purpose().wire(),
                row.inclusionProbability(),
                row.state().wire(),
                row.rules(),
                row.score(),
                row.skill(),
                row.compliance(),
                row.items(),
                row.differing(),
                row.comment(),
                row.submittedAt());
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }

    /**
     * A review in a list.
     *
     * @param startedAt when the conversation started
     * @param items how many were judged
     * @param differing how many of them otherwise than the machine had
     */
    record ReviewListRow(
            UUID id,
            UUID conversation,
            Instant startedAt,
            @Nullable AgentCard agent,
            String card,
            int version,
            String reviewer,
            boolean mine,
            Mode mode,
            Purpose purpose,
            @Nullable Double inclusionProbability,
            State state,
            boolean rules,
            @Nullable Double score,
            @Nullable Double skill,
            @Nullable Double compliance,
            int items,
            int differing,
            String comment,
            @Nullable Instant submittedAt) {

        static ReviewListRow of(Review review, @Nullable AgentCard agent, Caller caller) {
            var scores = review.scores();
            var hidden = review.mode() == Mode.BLIND && review.state() != State.SUBMITTED;
            return new ReviewListRow(
                    review.id(),
                    review.conversation().value(),
                    review.conversation().startedAt(),
                    hidden ? null : agent,
                    review.scorecard(),
                    review.version(),
                    review.reviewer().name(),
                    review.isBy(caller.account()),
                    review.mode(),
                    review.purpose(),
                    review.occasion().inclusionProbability(),
                    review.state(),
                    review.rules(),
                    scores == null ? null : scores.score(),
                    scores == null ? null : scores.skill(),
                    scores == null ? null : scores.compliance(),
                    review.items().size(),
                    review.differing(),
                    review.written().comment(),
                    review.submittedAt());
        }
    }
}
