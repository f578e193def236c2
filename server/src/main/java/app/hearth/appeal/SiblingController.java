package app.hearth.appeal;

import app.hearth.conversation.ConversationId;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.people.SourceAgents;
import app.hearth.quality.ItemStandings;
import app.hearth.quality.Ruling.Origin;
import app.hearth.scorecard.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Conversations that are looked at again because the machine was found wrong in another. */
@RestController
class SiblingController {

    private static final int SHOWN = 100;

    private final SiblingTable table;
    private final Siblings siblings;
    private final AppealTable appeals;
    private final Appealing appealing;
    private final SourceAgents agents;
    private final ItemStandings standings;
    private final Audit audit;

    SiblingController(
            SiblingTable table,
            Siblings siblings,
            AppealTable appeals,
            Appealing appealing,
            SourceAgents agents,
            ItemStandings standings,
            Audit audit) {
        this.table = table;
        this.siblings = siblings;
        this.appeals = appeals;
        this.appealing = appealing;
        this.agents = agents;
        this.standings = standings;
        this.audit = audit;
    }

    /** How far the search is, and what it found. */
    @GetMapping("/api/appeals/{id}/siblings")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER, Role.ADMIN})
    SiblingsView show(Caller caller, @PathVariable UUID id) {
        return view(work(caller, id));
    }

    /** Takes back what the search laid; what a person has decided since stays. */
    @DeleteMapping("/api/appeals/{id}/siblings")
    @Allowed(Role.MANAGER)
    @Transactional
    public SiblingsView revert(Caller caller, @PathVariable UUID id) {
        var known = work(caller, id);
        var work = table.lock(known.appeal()).orElseThrow(() -> none(id));
        siblings.revert(work);
        audit.record(caller, "appeal.siblings-taken-back", id.toString(), Map.of("found", work.found()));
        return view(table.of(id).orElseThrow(() -> none(id)));
    }

    /** One's own conversations that changed because of an appeal about another. */
    @GetMapping("/api/appeals/own/siblings")
    @Allowed(Role.AGENT)
    List<OwnSiblingView> own(Caller caller) {
        var person = caller.person();
        return person == null
                ? List.of()
                : table.ofAgents(agents.ofPerson(person), SHOWN).stream()
                        .map(this::ownView)
                        .toList();
    }

    private OwnSiblingView ownView(SiblingTable.Sibling sibling) {
        var id = new ConversationId(sibling.conversation());
        var now = standings.of(id, sibling.item());
        var ruling = now.ruling();
        return new OwnSiblingView(
                sibling.conversation(),
                id.startedAt(),
                standings
                        .item(sibling.scorecard(), sibling.version(), sibling.item())
                        .name(),
                sibling.since(),
                ruling == null ? null : ruling.origin(),
                now.judgement().verdict());
    }

    private SiblingWork work(Caller caller, UUID id) {
        var appeal =
                appeals.find(id).filter(it -> appealing.maySee(caller, it)).orElseThrow(() -> Appealing.unknown(id));
        return table.of(appeal.id()).orElseThrow(() -> none(id));
    }

    private SiblingsView view(SiblingWork work) {
        return new SiblingsView(
                work.state(),
                work.looked(),
                work.total(),
                work.found(),
                Siblings.MOST_FOUND,
                work.startedAt(),
                work.endedAt(),
                table.found(work.id(), SHOWN));
    }

    private static Refused none(UUID id) {
        return Refused.unknown("appeal.no-siblings", "Appeal %s set no search going.".formatted(id));
    }

    /**
     * A search.
     *
     * @param most it stops when it has found so many
     * @param conversations the newest of those it found
     */
    record SiblingsView(
            SiblingWork.State state,
            int looked,
            int total,
            int found,
            int most,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<UUID> conversations) {}

    /**
     * One's own conversation that is, or was, looked at again.
     *
     * @param origin "sibling" while it waits; else who has decided since
     */
    record OwnSiblingView(
            UUID conversation,
            Instant conversationAt,
            Bilingual item,
            Instant since,
            @Nullable Origin origin,
            Verdict verdict) {}
}
