package app.hearth.calibration;

import app.hearth.kernel.Caller;
import app.hearth.people.SourceAgents;
import app.hearth.review.Review;
import app.hearth.review.Review.Mode;
import app.hearth.review.Reviews;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The reviews that measuring may rest on: of conversations drawn for the random sample, by people who saw neither the
 * machine's verdicts nor each other's, with every item judged. What was picked because of what the machine said would
 * flatter it: the failures it overlooks are never picked.
 */
@Component
class Sample {

    /** A third review is asked for because two differ, so it would make people look as if they differed more. */
    private static final int INDEPENDENT = 2;

    private final Reviews reviews;
    private final SourceAgents agents;

    Sample(Reviews reviews, SourceAgents agents) {
        this.reviews = reviews;
        this.agents = agents;
    }

    /**
     * A conversation of the sample.
     *
     * @param probability how likely it was to be drawn
     * @param reviews one or two, the first one first
     */
    record Drawn(UUID conversation, double probability, List<Review> reviews) {

        Drawn {
            reviews = List.copyOf(reviews);
        }

        Review first() {
            return reviews.getFirst();
        }
    }

    /**
     * The part of the sample that was reviewed by one version of a card.
     *
     * @param version the one that was reviewed last; 0 where nothing was
     * @param reader the version of the reader that a review was last held against
     */
    record OneVersion(int version, String reader, List<Drawn> drawn) {

        OneVersion {
            drawn = List.copyOf(drawn);
        }
    }

    /** Verdicts by other versions of the card are left out: they may have been about something else. */
    OneVersion ofOneVersion(Caller caller, Question question) {
        var all = find(caller, question);
        var last = all.stream()
                .flatMap(drawn -> drawn.reviews().stream())
                .max(Comparator.comparing(Review::savedAt))
                .orElse(null);
        if (last == null) {
            return new OneVersion(0, "", List.of());
        }
        return new OneVersion(
                last.version(),
                last.reader(),
                all.stream()
                        .map(drawn -> new Drawn(
                                drawn.conversation(),
                                drawn.probability(),
                                drawn.reviews().stream()
                                        .filter(it -> it.version() == last.version())
                                        .toList()))
                        .filter(drawn -> !drawn.reviews().isEmpty())
                        .toList());
    }

    /** What the caller may see of it. */
    List<Drawn> find(Caller caller, Question question) {
        var visible = visible(caller, question);
        var byConversation = new LinkedHashMap<UUID, List<Review>>();
        for (var review : reviews.ofConversations(question.card(), question.from(), question.to())) {
            if (visible.test(review.agent())) {
                byConversation
                        .computeIfAbsent(review.conversation().value(), it -> new ArrayList<>())
                        .add(review);
            }
        }
        var drawn = new ArrayList<Drawn>();
        byConversation.forEach((conversation, all) -> {
            var independent = independent(all);
            if (!independent.isEmpty()) {
                all.stream()
                        .map(it -> it.occasion().inclusionProbability())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(chance -> drawn.add(new Drawn(conversation, chance, independent)));
            }
        });
        return drawn;
    }

    /** Whether work of a source agent is asked for and may be seen. */
    Predicate<@Nullable UUID> visible(Caller caller, Question question) {
        var visible = agents.visibleTo(caller.scope());
        if (question.team() == null) {
            return visible::contains;
        }
        var team = agents.ofTeam(question.team());
        return agent -> agent != null && team.contains(agent) && visible.contains(agent);
    }

    private static List<Review> independent(List<Review> all) {
        var reviewers = new HashSet<UUID>();
        return all.stream()
                .filter(it -> it.mode() == Mode.BLIND && it.purpose().isWhole())
                .filter(it -> reviewers.add(it.reviewer().account()))
                .limit(INDEPENDENT)
                .toList();
    }
}
