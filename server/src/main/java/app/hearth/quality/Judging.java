package app.hearth.quality;

import app.hearth.conversation.Conversation;
import app.hearth.people.SourceAgents;
import app.hearth.scorecard.Matches;
import app.hearth.scorecard.Scorecard;
import app.hearth.signals.ReadConversation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has conversations judged by every card that is meant for them. */
@Component
class Judging {

    private final SourceAgents agents;
    private final Comparisons comparisons;

    Judging(SourceAgents agents, Comparisons comparisons) {
        this.agents = agents;
        this.comparisons = comparisons;
    }

    /** For each conversation how it stands by its main card, and by each other that applies to it. */
    List<Standing> judge(CardChoice choice, List<ReadConversation> batch) {
        var known = comparisons.of(choice, batch);
        var programmes = programmes(choice);
        var standing = new ArrayList<Standing>(batch.size());
        for (var read : batch) {
            var programme = programmeOf(read.conversation(), programmes);
            var matches = Objects.requireNonNullElse(
                    known.get(read.conversation().id().value()), Matches.NONE);
            standing.add(standing(read, true, choice.main(programme), matches));
            for (var card : choice.beside(programme)) {
                if (card.appliesTo(read.conversation().turns(), read.reading(), matches)) {
                    standing.add(standing(read, false, card, matches));
                }
            }
        }
        return standing;
    }

    private static Standing standing(ReadConversation read, boolean main, Scorecard card, Matches matches) {
        var conversation = read.conversation();
        return new Standing(
                conversation.id(), main, card.evaluate(conversation.turns(), read.reading(), matches), List.of());
    }

    private static @Nullable UUID programmeOf(Conversation conversation, Map<UUID, UUID> programmes) {
        return conversation.agent() == null ? null : programmes.get(conversation.agent());
    }

    /** The programme of every agent whose work is measured in a way of its own. */
    private Map<UUID, UUID> programmes(CardChoice choice) {
        var byAgent = new HashMap<UUID, UUID>();
        for (var programme : choice.programmes()) {
            agents.ofProgramme(programme).forEach(agent -> byAgent.put(agent, programme));
        }
        return byAgent;
    }
}
