package app.hearth.appeal;

import app.hearth.appeal.Step.Kind;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import app.hearth.people.SourceAgents;
import app.hearth.quality.ItemStandings;
import app.hearth.quality.Rulings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files appeals and carries out what is decided about them, one act upon an appeal after the other. */
@Service
class Appealing {

    /** What may have happened meanwhile without changing what somebody decides about. */
    private static final Set<Kind> HARMLESS = EnumSet.of(Kind.VOTED, Kind.ESCALATED);

    private final AppealTable appeals;
    private final Conversations conversations;
    private final SourceAgents agents;
    private final ItemStandings standings;
    private final Rulings rulings;
    private final Consequences consequences;
    private final Timekeeping time;
    private final Masks masks;
    private final Ids ids;
    private final Audit audit;

    Appealing(
            AppealTable appeals,
            Conversations conversations,
            SourceAgents agents,
            ItemStandings standings,
            Rulings rulings,
            Consequences consequences,
            Timekeeping time,
            Masks masks,
            Ids ids,
            Audit audit) {
        this.appeals = appeals;
        this.conversations = conversations;
        this.agents = agents;
        this.standings = standings;
        this.rulings = rulings;
        this.consequences = consequences;
        this.time = time;
        this.masks = masks;
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Questions a verdict about one's own work.
     *
     * @param quote gives the turn and the stretch of it
     */
    @Transactional
    Appeal file(Caller caller, ConversationId id, String item, Stretch quote, ItemValue asked, String reason) {
        var conversation = conversations.visible(caller, id);
        var person = caller.person();
        var agent = conversation.agent();
        if (person == null || agent == null || !agents.ofPerson(person).contains(agent)) {
            throw Refused.forbidden("appeal.not-yours", "Only the agent whose conversation it is may appeal.");
        }
        var standing = standings.of(id, item);
        var judgement = standing.judgement();
        var original = new ItemValue(judgement.verdict(), judgement.share());
        var clocks = time.clocks();
        if (standing.advice()) {
            throw Refused.conflict(
                    "appeal.advisory", "What the machine says of this item is advice and costs nothing.");
        }
        checkCanAsk(original, asked);
        if (!clocks.now().isBefore(clocks.toFile(standing.at()))) {
            throw Refused.conflict("appeal.too-late-to-file", "The time to appeal against this score is over.");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("appeal.reason", "A reason is needed.");
        }
        var ruling = standing.ruling();
        var claim = new Claim(
                id,
                standing.scorecard(),
                standing.version(),
                item,
                agent,
                person,
                original,
                judgement.evidence(),
                standing.reader(),
                ruling == null ? null : ruling.origin(),
                ruling == null ? null : ruling.account(),
                Quote.of(conversation.turns(), quote.turn(), quote.start(), quote.end()),
                asked,
                masks.mask(reason.strip()),
                clocks.now());
        var appeal = Appeal.filed(ids.next(), claim, Party.of(caller), clocks);
        appeals.insert(appeal);
        rulings.contest(id, claim.scorecard(), true);
        audit.record(caller, "appeal.filed", appeal.id().toString(), Map.of("item", item));
        return appeal;
    }

    /** A stretch of a turn, as somebody marked it. */
    record Stretch(int turn, int start, int end) {}

    private static void checkCanAsk(ItemValue original, ItemValue asked) {
        if (!original.canBeQuestioned()) {
            throw Refused.conflict("appeal.nothing-to-ask", "There is nothing to appeal against in this item.");
        }
        if (asked.equals(original) || asked.isWorseThan(original)) {
            throw Refused.invalid("appeal.asks-nothing", "What is asked for is no better than what stands.");
        }
    }

    /**
     * Does something about an appeal that the caller may see.
     *
     * @param seen the revision that the caller decided upon
     */
    @Transactional
    Appeal act(Caller caller, UUID id, int seen, Act act) {
        var before = appeals.lock(id).filter(it -> maySee(caller, it)).orElseThrow(() -> unknown(id));
        checkSeen(before, seen, act);
        var after = Course.after(before, masked(act), Party.of(caller), time.clocks());
        keep(before, after);
        audit.record(
                caller,
                "appeal." + after.steps().getLast().kind().wire(),
                id.toString(),
                Map.of("stage", after.stage().wire()));
        return after;
    }

    /** Sees to one whose clock ran out. Twice is as good as once. */
    @Transactional
    void runOut(UUID id) {
        appeals.lock(id)
                .ifPresent(before -> Course.afterTime(before, time.clocks()).ifPresent(after -> keep(before, after)));
    }

    @EventListener
    void on(ConversationsErased erased) {
        appeals.delete(erased.conversations());
    }

    /** Agents see their own; who decides sees those of the agents in their scope. */
    boolean maySee(Caller caller, Appeal appeal) {
        return appeal.claim().person().equals(caller.person())
                || (Lookers.mayLookInto(caller)
                        && agents.visibleTo(caller.scope())
                                .contains(appeal.claim().agent()));
    }

    static Refused unknown(UUID id) {
        return Refused.unknown("appeal.unknown", "No appeal %s.".formatted(id));
    }

    private void keep(Appeal before, Appeal after) {
        appeals.update(after, before.steps().size());
        consequences.follow(before, after);
    }

    private Act masked(Act act) {
        return switch (act) {
            case Act.Decide decide -> new Act.Decide(decide.outcome(), decide.third(), masks.mask(decide.reason()));
            case Act.GoOn goOn -> new Act.GoOn(masks.mask(goOn.reason()));
            case Act.BeContent content -> content;
            case Act.Withdraw withdraw -> withdraw;
        };
    }

    private static void checkSeen(Appeal appeal, int seen, Act act) {
        var news = appeal.steps().subList(Math.clamp(seen, 0, appeal.revision()), appeal.revision());
        var harmless = act instanceof Act.Decide
                && (appeal.stage() == Stage.FIRST || appeal.stage() == Stage.PANEL)
                && news.stream().allMatch(step -> HARMLESS.contains(step.kind()));
        if (seen != appeal.revision() && appeal.isOpen() && !harmless) {
            throw Refused.conflict("appeal.changed", "Somebody else has acted on this appeal meanwhile.");
        }
    }
}
