package app.hearth.practice;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.people.AgentCard;
import app.hearth.people.Named;
import app.hearth.people.SourceAgents;
import app.hearth.quality.LiveItems;
import app.hearth.quality.LiveItems.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds, for somebody who practised an item, the colleagues who stood alike before and did not practise it: of the same
 * team, or else of the same programme.
 */
@Component
class TransferMatching {

    /** The stretch before, and the one after. */
    static final Duration STRETCH = Duration.ofDays(30);

    /** Verdicts that each stretch needs. */
    static final int FEWEST = 10;

    /** How far the rates before may lie apart. */
    static final double ALIKE = 0.10;

    private static final int ENOUGH_OF_A_TEAM = 8;
    private static final int MOST = 200;

    private final SourceAgents agents;
    private final Conversations conversations;
    private final LiveItems items;

    TransferMatching(SourceAgents agents, Conversations conversations, LiveItems items) {
        this.agents = agents;
        this.conversations = conversations;
        this.items = items;
    }

    /** How somebody stood before and after. */
    record Course(Count before, Count after) {

        boolean isEnough() {
            return before.judged() >= FEWEST && after.judged() >= FEWEST;
        }

        double change() {
            return after.share() - before.share();
        }
    }

    /**
     * Somebody who practised, and those who stood alike.
     *
     * @param peers by person
     */
    record Match(Course own, Map<UUID, Course> peers) {}

    /**
     * The match of somebody.
     *
     * @param others who practised the same about that time, and is no peer therefore
     */
    Match match(PractisedItem practised, Set<UUID> others) {
        var own = course(practised, Map.of(practised.person(), agents.ofPerson(practised.person())))
                .getOrDefault(practised.person(), new Course(Count.NONE, Count.NONE));
        if (!own.isEnough()) {
            return new Match(own, Map.of());
        }
        var cards = agents.cards(agents.ofPerson(practised.person())).values();
        var out = new HashSet<>(others);
        out.add(practised.person());
        var team = idOf(cards, AgentCard::team);
        var alike = team == null ? Map.<UUID, Course>of() : alike(practised, own, agents.ofTeam(team), out);
        var programme = idOf(cards, AgentCard::programme);
        return alike.size() >= ENOUGH_OF_A_TEAM || programme == null
                ? new Match(own, alike)
                : new Match(own, alike(practised, own, agents.ofProgramme(programme), out));
    }

    private Map<UUID, Course> alike(PractisedItem practised, Course own, Collection<UUID> who, Set<UUID> out) {
        var byPerson = new HashMap<UUID, Set<UUID>>();
        agents.cards(who).forEach((agent, card) -> {
            var person = card.person();
            if (person != null && !out.contains(person.id())) {
                byPerson.computeIfAbsent(person.id(), it -> new HashSet<>()).add(agent);
            }
        });
        return course(practised, byPerson).entrySet().stream()
                .filter(it -> it.getValue().isEnough())
                .filter(it ->
                        Math.abs(it.getValue().before().share() - own.before().share()) <= ALIKE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, Course> course(PractisedItem practised, Map<UUID, Set<UUID>> agentsOf) {
        var at = practised.at();
        var before = counts(practised, agentsOf, at.minus(STRETCH), at);
        var after = counts(practised, agentsOf, at, at.plus(STRETCH));
        return agentsOf.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        it -> new Course(before.getOrDefault(it, Count.NONE), after.getOrDefault(it, Count.NONE))));
    }

    private Map<UUID, Count> counts(PractisedItem practised, Map<UUID, Set<UUID>> agentsOf, Instant from, Instant to) {
        var first = ConversationId.floor(from);
        var behind = ConversationId.floor(to);
        Map<UUID, List<UUID>> ids = new HashMap<>();
        agentsOf.forEach((person, own) -> ids.put(person, conversations.of(own, first, behind, MOST)));
        return items.of(practised.scorecard(), practised.item(), ids);
    }

    private static @Nullable UUID idOf(Collection<AgentCard> cards, Function<AgentCard, @Nullable Named> what) {
        return cards.stream()
                .map(what)
                .filter(Objects::nonNull)
                .map(Named::id)
                .findFirst()
                .orElse(null);
    }
}
