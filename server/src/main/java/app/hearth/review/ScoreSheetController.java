package app.hearth.review;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.people.AgentCard;
import app.hearth.people.Organisation;
import app.hearth.people.SourceAgents;
import app.hearth.quality.Standings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 质检评分表 as workbooks, in Chinese or English. */
@RestController
class ScoreSheetController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 2_000;
    private static final Duration LONGEST = Duration.ofDays(92);

    private final Conversations conversations;
    private final Standings standings;
    private final SourceAgents agents;
    private final Organisation organisation;
    private final ReviewQuery reviews;
    private final ReviewListQuery list;
    private final Reach reach;
    private final Audit audit;

    ScoreSheetController(
            Conversations conversations,
            Standings standings,
            SourceAgents agents,
            Organisation organisation,
            ReviewQuery reviews,
            ReviewListQuery list,
            Reach reach,
            Audit audit) {
        this.conversations = conversations;
        this.standings = standings;
        this.agents = agents;
        this.organisation = organisation;
        this.reviews = reviews;
        this.list = list;
        this.reach = reach;
        this.audit = audit;
    }

    /** The sheet of one conversation, to print and to sign. */
    @GetMapping("/api/conversations/{id}/score-sheet.xlsx")
    @Allowed
    @Transactional
    public void one(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "zh") String lang,
            HttpServletResponse response)
            throws IOException {
        var conversation = conversations.visible(caller, new ConversationId(id));
        var sheet = sheets(List.of(conversation)).stream().findFirst().orElseThrow(ScoreSheetController::notScored);
        audit.record(caller, "evaluation.exported", id.toString(), Map.of());
        begin(response, "score-sheet-" + id);
        new ScoreForm(words(lang), sheet).write(response.getOutputStream());
    }

    /** The sheets of the conversations whose reviews a list shows, with what people decided. */
    @GetMapping("/api/reviews/score-sheets.xlsx")
    @Allowed({Role.REVIEWER, Role.LEAD, Role.MANAGER})
    @Transactional
    public void many(
            Caller caller,
            @ParameterObject ReviewFilter filter,
            @RequestParam(defaultValue = "zh") String lang,
            HttpServletResponse response)
            throws IOException {
        var ids = new LinkedHashSet<UUID>();
        try (var rows = list.stream(reach.of(caller, filter.team(), filter.programme()), filter, MOST)) {
            rows.filter(review -> review.state() == Review.State.SUBMITTED)
                    .forEach(review -> ids.add(review.conversation().value()));
        }
        var found = sheets(conversations.find(ids));
        audit.record(caller, "evaluation.exported", "", Map.of("filter", filter.toString(), "sheets", found.size()));
        begin(response, "score-sheets");
        new ScoreList(words(lang), found).write(response.getOutputStream());
    }

    /**
     * The sheets of the latest conversations of a period, whether somebody reviewed them or the machine alone.
     *
     * @param from when they began, the first instant
     * @param to the first instant that is too late
     */
    @GetMapping("/api/score-sheets.xlsx")
    @Allowed({Role.REVIEWER, Role.LEAD, Role.MANAGER})
    @Transactional
    public void all(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "zh") String lang,
            HttpServletResponse response)
            throws IOException {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refused.invalid(
                    "review.sheets-period", "A period begins before it ends and lasts a quarter at most.");
        }
        var asked = reach.of(caller, team, programme);
        var ids = new ArrayList<UUID>();
        conversations.agentsOf(from, to).forEach((conversation, agent) -> {
            if (asked.shows(agent)) {
                ids.add(conversation);
            }
        });
        ids.sort(Comparator.comparing(UUID::toString).reversed());
        var found = sheets(conversations.find(ids.subList(0, Math.min(MOST, ids.size()))));
        audit.record(caller, "evaluation.exported", "", Map.of("from", from, "to", to, "sheets", found.size()));
        begin(response, "score-sheets");
        new ScoreList(words(lang), found).write(response.getOutputStream());
    }

    private List<ScoreSheet> sheets(Collection<Conversation> talks) {
        var ids = talks.stream().map(it -> it.id().value()).toList();
        var zone = organisation.centre().zone();
        var standing = standings.main(ids).stream()
                .collect(Collectors.toMap(it -> it.conversation().value(), Function.identity()));
        var decided = reviews.submittedOf(ids).stream()
                .filter(Review::rules)
                .collect(Collectors.toMap(it -> it.conversation().value(), Function.identity(), (one, other) -> other));
        Map<UUID, AgentCard> cards = agents.cards(
                talks.stream().map(Conversation::agent).filter(Objects::nonNull).collect(Collectors.toSet()));
        return talks.stream()
                .filter(it -> standing.containsKey(it.id().value()))
                .map(it -> {
                    var stands = Objects.requireNonNull(standing.get(it.id().value()));
                    var evaluation = stands.evaluation();
                    return new ScoreSheet(
                            it,
                            standings.card(evaluation.scorecard(), evaluation.version()),
                            stands,
                            it.agent() == null ? null : cards.get(it.agent()),
                            decided.get(it.id().value()),
                            zone);
                })
                .toList();
    }

    private static SheetWords words(String lang) {
        return new SheetWords(!lang.startsWith("en"));
    }

    private static void begin(HttpServletResponse response, String name) {
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static Refused notScored() {
        return Refused.conflict("review.not-scored", "This conversation is not scored yet.");
    }
}
