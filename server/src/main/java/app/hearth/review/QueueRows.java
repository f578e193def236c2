package app.hearth.review;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.people.AgentCard;
import app.hearth.people.SourceAgents;
import app.hearth.quality.Standing;
import app.hearth.quality.Standings;
import app.hearth.review.Candidate.Asks;
import app.hearth.review.Candidate.Lane;
import app.hearth.scorecard.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The queue as a page shows it. Of what will be reviewed blind it tells neither the agent nor what the machine said.
 */
@Component
class QueueRows {

    private final Standings standings;
    private final SourceAgents agents;
    private final ReviewSettingTable settings;

    QueueRows(Standings standings, SourceAgents agents, ReviewSettingTable settings) {
        this.standings = standings;
        this.agents = agents;
        this.settings = settings;
    }

    /**
     * One that waits.
     *
     * @param worth absent in the random lane, which has no order of worth
     * @param mine whether it is kept for the caller
     */
    record QueueRow(
            UUID conversation,
            Instant startedAt,
            String card,
            Asks asks,
            Lane lane,
            boolean blind,
            List<QueueReason> reasons,
            @Nullable Double worth,
            @Nullable AgentCard agent,
            boolean mine) {}

    /** Why it waits, and the items that gave the reason. */
    record QueueReason(Reason reason, List<Bilingual> items) {}

    Page<QueueRow> of(Page<Candidate> page, Caller caller) {
        var blindRandom = settings.get().blindRandom();
        var cards = agents.cards(page.items().stream()
                .map(Candidate::agent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var standing = standings
                .main(page.items().stream().map(it -> it.conversation().value()).toList())
                .stream()
                .collect(Collectors.toMap(it -> it.conversation().value(), it -> it));
        return page.map(one -> row(
                one,
                one.isBlind(blindRandom),
                names(standing.get(one.conversation().value())),
                one.agent() == null ? null : cards.get(one.agent()),
                caller.account().equals(one.claimedBy())));
    }

    private Map<String, Bilingual> names(@Nullable Standing standing) {
        if (standing == null) {
            return Map.of();
        }
        var evaluation = standing.evaluation();
        return standings.card(evaluation.scorecard(), evaluation.version()).items().stream()
                .collect(Collectors.toMap(Item::id, Item::name));
    }

    private static QueueRow row(
            Candidate one, boolean blind, Map<String, Bilingual> names, @Nullable AgentCard agent, boolean mine) {
        var items = new HashMap<Reason, List<Bilingual>>();
        for (var reason : one.reasons()) {
            items.put(
                    reason,
                    one.details().stream()
                            .filter(detail -> detail.reason() == reason && names.containsKey(detail.item()))
                            .map(detail -> names.getOrDefault(detail.item(), new Bilingual("", "")))
                            .toList());
        }
        return new QueueRow(
                one.conversation().value(),
                one.conversation().startedAt(),
                one.scorecard(),
                one.asks(),
                one.lane(),
                blind,
                one.reasons().stream()
                        .map(reason ->
                                new QueueReason(reason, blind ? List.of() : items.getOrDefault(reason, List.of())))
                        .toList(),
                one.lane() == Lane.RANDOM ? null : Math.round(one.worth() * 100) / 100.0,
                blind ? null : agent,
                mine);
    }
}
