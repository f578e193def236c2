package app.hearth.review;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.people.Organisation;
import app.hearth.people.SourceAgents;
import app.hearth.quality.Standing;
import app.hearth.quality.Standings;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Reasons;
import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent reads about their own conversations: the score, where points went and what could be tried. */
@Service
class MyScores {

    private static final UUID LAST = new UUID(-1, -1);
    private static final int WEEKS = 8;
    private static final int MOST_IN_TREND = 5_000;

    private final Conversations conversations;
    private final SourceAgents agents;
    private final Standings standings;
    private final ReviewQuery reviews;
    private final RemarkTable remarks;
    private final Organisation organisation;
    private final Clock clock;

    MyScores(
            Conversations conversations,
            SourceAgents agents,
            Standings standings,
            ReviewQuery reviews,
            RemarkTable remarks,
            Organisation organisation,
            Clock clock) {
        this.conversations = conversations;
        this.agents = agents;
        this.standings = standings;
        this.reviews = reviews;
        this.remarks = remarks;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * One conversation of the agent's.
     *
     * @param scorecard the card's id; null where it is not scored yet, as are version and reader
     * @param reviewed whether a person judged it
     * @param coachNote only where it was shared
     * @param remarks how many there are that the agent may read
     */
    record MyScore(
            UUID conversation,
            Instant startedAt,
            @Nullable String scorecard,
            @Nullable Integer version,
            @Nullable String reader,
            @Nullable Double score,
            @Nullable Double skill,
            @Nullable Double compliance,
            boolean criticalFailed,
            List<MyItem> items,
            boolean reviewed,
            @Nullable Instant reviewedAt,
            String comment,
            String coachNote,
            int remarks) {}

    /**
     * An item that could go better, with what could be tried and the words it is about.
     *
     * @param byMachine whether nobody has looked at this verdict of the machine's
     * @param advisory whether it is the machine's advice, of which nothing is lost
     */
    record MyItem(
            String id,
            Bilingual name,
            Verdict verdict,
            boolean byMachine,
            boolean advisory,
            double lost,
            Bilingual reason,
            @Nullable Bilingual example,
            List<MyWords> words) {}

    record MyWords(int turn, String text) {}

    /** The mean of a week that begins on a Monday, over n conversations. */
    record ScoreWeek(LocalDate starts, @Nullable Double mean, int n) {}

    @Transactional(readOnly = true)
    Page<MyScore> list(Caller caller, @Nullable UUID after, int size) {
        var ids = conversations.of(own(caller), new UUID(0, 0), after == null ? LAST : after, size + 1);
        var page = Page.cut(ids, size, UUID::toString);
        var talks = conversations.find(page.items()).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        var standing = standings.main(page.items()).stream()
                .collect(Collectors.toMap(it -> it.conversation().value(), Function.identity()));
        var said =
                reviews.submittedOf(page.items()).stream().filter(Review::rules).toList();
        var shared = remarks.of(page.items(), true).stream()
                .collect(Collectors.groupingBy(Remark::conversation, Collectors.counting()));
        return page.map(id -> score(
                Objects.requireNonNull(talks.get(id)),
                standing.get(id),
                said.stream()
                        .filter(it -> it.conversation().value().equals(id))
                        .reduce((one, other) -> other)
                        .orElse(null),
                shared.getOrDefault(id, 0L).intValue()));
    }

    @Transactional(readOnly = true)
    List<ScoreWeek> trend(Caller caller) {
        var zone = organisation.centre().zone();
        var now = Period.of(clock.instant(), zone);
        var first = new Period(now.starts().minusWeeks(WEEKS - 1L), zone);
        var ids = conversations.of(
                own(caller), ConversationId.floor(first.from()), ConversationId.floor(now.to()), MOST_IN_TREND);
        var byWeek = new TreeMap<LocalDate, List<Double>>();
        for (var week = first; !week.starts().isAfter(now.starts()); week = week.next()) {
            byWeek.put(week.starts(), new ArrayList<>());
        }
        for (var one : standings.main(ids)) {
            var score = one.evaluation().score();
            var week =
                    byWeek.get(Period.of(one.conversation().startedAt(), zone).starts());
            if (score != null && week != null) {
                week.add(score);
            }
        }
        return byWeek.entrySet().stream()
                .map(it -> new ScoreWeek(
                        it.getKey(), mean(it.getValue()), it.getValue().size()))
                .toList();
    }

    private Set<UUID> own(Caller caller) {
        return caller.person() == null ? Set.of() : agents.ofPerson(caller.person());
    }

    private MyScore score(Conversation talk, @Nullable Standing standing, @Nullable Review review, int shared) {
        var evaluation = standing == null ? null : standing.evaluation();
        return new MyScore(
                talk.id().value(),
                talk.startedAt(),
                evaluation == null ? null : evaluation.scorecard(),
                evaluation == null ? null : evaluation.version(),
                evaluation == null ? null : evaluation.reader(),
                evaluation == null ? null : evaluation.score(),
                evaluation == null ? null : evaluation.skill(),
                evaluation == null ? null : evaluation.compliance(),
                evaluation != null && evaluation.criticalFailed(),
                standing == null ? List.of() : items(talk, standing, review),
                review != null,
                review == null ? null : review.submittedAt(),
                review == null ? "" : review.written().comment(),
                review != null && review.written().coachShared()
                        ? review.written().coachNote()
                        : "",
                shared);
    }

    private List<MyItem> items(Conversation talk, Standing standing, @Nullable Review review) {
        var card = standings.card(
                standing.evaluation().scorecard(), standing.evaluation().version());
        var judged = standing.evaluation().judgements().stream()
                .collect(Collectors.toMap(Judgement::item, Function.identity()));
        var pointed = review == null
                ? Map.<String, List<Sight>>of()
                : review.items().stream().collect(Collectors.toMap(ReviewedItem::item, ReviewedItem::evidence));
        var items = new ArrayList<MyItem>();
        for (var item : card.items()) {
            var judgement = judged.get(item.id());
            if (judgement != null
                    && (judgement.verdict() == Verdict.NOT_MET || judgement.verdict() == Verdict.PARTLY)) {
                var sights = pointed.getOrDefault(item.id(), List.of());
                items.add(item(talk, item, judgement, standing, sights.isEmpty() ? judgement.evidence() : sights));
            }
        }
        return items;
    }

    private static MyItem item(
            Conversation talk, Item item, Judgement judgement, Standing standing, Collection<Sight> sights) {
        var advice = standing.isAdvice(item);
        return new MyItem(
                item.id(),
                item.name(),
                judgement.verdict(),
                !standing.decided().contains(item.id()),
                advice,
                advice ? 0 : Math.round(item.weight() * (1 - judgement.share()) * 100) / 100.0,
                Reasons.of(item, judgement.verdict()),
                item.pass(),
                sights.stream()
                        .filter(sight -> sight.turn() < talk.turns().size())
                        .map(sight -> new MyWords(sight.turn(), words(talk, sight)))
                        .toList());
    }

    private static String words(Conversation talk, Sight sight) {
        var text = talk.turns().get(sight.turn()).text();
        var end = Math.min(sight.end(), text.length());
        return sight.start() < end ? text.substring(sight.start(), end) : text;
    }

    private static @Nullable Double mean(List<Double> scores) {
        return scores.isEmpty()
                ? null
                : Math.round(scores.stream().mapToDouble(it -> it).average().orElse(0) * 10) / 10.0;
    }
}
