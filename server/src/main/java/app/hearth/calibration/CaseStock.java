package app.hearth.calibration;

import app.hearth.calibration.Session.Rater;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.people.Organisation;
import app.hearth.people.SourceAgents;
import app.hearth.quality.JudgedCase;
import app.hearth.quality.JudgedCases;
import app.hearth.review.Reviews;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a session may choose from: what its opener may see, no work of a rater or of a rater's lead, nothing that a
 * rater reviewed already, and nothing that was talked about in another session.
 */
@Component
class CaseStock {

    private static final int MOST = 3_000;

    private final JudgedCases judged;
    private final Conversations conversations;
    private final SourceAgents agents;
    private final Organisation organisation;
    private final Reviews reviews;
    private final CaseTable cases;

    CaseStock(
            JudgedCases judged,
            Conversations conversations,
            SourceAgents agents,
            Organisation organisation,
            Reviews reviews,
            CaseTable cases) {
        this.judged = judged;
        this.conversations = conversations;
        this.agents = agents;
        this.organisation = organisation;
        this.reviews = reviews;
        this.cases = cases;
    }

    /** @param agents of the period's conversations */
    record Stock(List<JudgedCase> cases, Map<UUID, UUID> agents) {

        Stock {
            cases = List.copyOf(cases);
        }
    }

    /** @param shuffle makes the choice one's own and repeatable */
    Stock of(Caller caller, String scorecard, Instant from, Instant to, List<Rater> raters, String shuffle) {
        var agentOf = conversations.agentsOf(from, to);
        var visible = agents.visibleTo(caller.scope());
        var close = tooClose(raters);
        var known = known(scorecard, from, to, raters);
        var some = judged.some(scorecard, from, to, shuffle, MOST);
        var used = new HashSet<>(
                cases.used(some.stream().map(JudgedCase::conversation).toList()));
        return new Stock(
                some.stream()
                        .filter(it -> visible.contains(agentOf.get(it.conversation())))
                        .filter(it -> !close.contains(agentOf.get(it.conversation())))
                        .filter(it -> !known.contains(it.conversation()) && !used.contains(it.conversation()))
                        .toList(),
                agentOf);
    }

    private Set<UUID> tooClose(List<Rater> raters) {
        var close = new HashSet<UUID>();
        for (var rater : raters) {
            var person = rater.person();
            if (person != null) {
                close.addAll(agents.ofPerson(person));
                organisation.leadOf(person).ifPresent(lead -> close.addAll(agents.ofPerson(lead)));
            }
        }
        return close;
    }

    private Set<UUID> known(String scorecard, Instant from, Instant to, List<Rater> raters) {
        var accounts = raters.stream().map(Rater::account).toList();
        var known = new HashSet<UUID>();
        reviews.ofConversations(scorecard, from, to).stream()
                .filter(it -> accounts.contains(it.reviewer().account()))
                .forEach(it -> known.add(it.conversation().value()));
        return known;
    }
}
