package app.hearth.quality;

import app.hearth.scorecard.Meaning;
import app.hearth.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cards measure what, in which versions, as of one moment.
 *
 * @param revision counts up with every change
 * @param active the version in use of every card, by its id
 */
record CardChoice(long revision, Map<String, Scorecard> active, List<CardUse> uses) {

    CardChoice {
        active = Map.copyOf(active);
        uses = List.copyOf(uses);
    }

    /** The card whose score is shown for the work of a programme. */
    Scorecard main(@Nullable UUID programme) {
        return mainOf(programme)
                .or(() -> mainOf(null))
                .map(use -> card(use.scorecard()))
                .orElseThrow(() -> new IllegalStateException("No card is the main one of the centre"));
    }

    private Optional<CardUse> mainOf(@Nullable UUID programme) {
        return uses.stream()
                .filter(CardUse::main)
                .filter(use -> programme == null ? use.programme() == null : programme.equals(use.programme()))
                .findFirst();
    }

    /** The cards that may say something beside the main one. */
    List<Scorecard> beside(@Nullable UUID programme) {
        var main = main(programme).id();
        var cards = new ArrayList<Scorecard>();
        uses.stream()
                .filter(use -> !use.main() && !use.scorecard().equals(main))
                .filter(use -> use.programme() == null || use.programme().equals(programme))
                .map(CardUse::scorecard)
                .distinct()
                .forEach(id -> cards.add(card(id)));
        return cards;
    }

    /** The programmes for which something is said that does not hold for the whole centre. */
    Set<UUID> programmes() {
        return uses.stream()
                .flatMap(use -> Optional.ofNullable(use.programme()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the cards in use look for by examples of it. */
    Set<Meaning> meanings() {
        return uses.stream()
                .flatMap(use -> card(use.scorecard()).meanings().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Scorecard card(String id) {
        var card = active.get(id);
        if (card == null) {
            throw new IllegalStateException("Card '%s' is in use and has no version".formatted(id));
        }
        return card;
    }
}
