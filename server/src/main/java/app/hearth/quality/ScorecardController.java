package app.hearth.quality;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Allowed;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.Section;
import app.hearth.scorecard.ShippedCards;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody may read what everybody is measured by. */
@RestController
@RequestMapping("/api/scorecards")
class ScorecardController {

    private final Scorecards scorecards;

    ScorecardController(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @GetMapping
    @Allowed
    List<ScorecardRow> list() {
        var main = scorecards.choice().uses().stream()
                .filter(CardUse::main)
                .map(CardUse::scorecard)
                .collect(Collectors.toSet());
        return scorecards.active().stream()
                .map(card -> ScorecardRow.of(card, main.contains(card.id())))
                .toList();
    }

    /** What a card's document looks like, for editors that complete and check. */
    @GetMapping(path = "/schema", produces = "application/schema+json")
    @Allowed
    String schema() {
        return ShippedCards.schema();
    }

    /** The version that is in use, or any other that an evaluation names. */
    @GetMapping("/{id}")
    @Allowed
    ScorecardView show(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        return ScorecardView.of(version == null ? scorecards.active(id) : scorecards.version(id, version));
    }

    /**
     * A card in use.
     *
     * @param items how many it has
     * @param main whether lists show its score, in the centre or in a programme
     */
    record ScorecardRow(String id, int version, Bilingual name, Bilingual about, int items, boolean main) {

        static ScorecardRow of(Scorecard card, boolean main) {
            return new ScorecardRow(
                    card.id(),
                    card.version(),
                    card.name(),
                    card.about(),
                    card.items().size(),
                    main);
        }
    }

    record ScorecardView(String id, int version, Bilingual name, Bilingual about, List<CardSectionView> sections) {

        static ScorecardView of(Scorecard card) {
            return new ScorecardView(
                    card.id(),
                    card.version(),
                    card.name(),
                    card.about(),
                    card.sections().stream().map(CardSectionView::of).toList());
        }
    }

    record CardSectionView(String id, Bilingual name, double weight, List<CardItemView> items) {

        static CardSectionView of(Section section) {
            return new CardSectionView(
                    section.id(),
                    section.name(),
                    section.weight(),
                    section.items().stream().map(CardItemView::of).toList());
        }
    }

    /**
     * An item as those who are judged by it read it.
     *
     * @param judge "machine", or "person" where a machine never decides
     * @param advisory whether what the machine says is advice, which counts nowhere until a person has decided
     */
    record CardItemView(
            String id,
            Bilingual name,
            Bilingual definition,
            double weight,
            Item.@Nullable Critical critical,
            boolean compliance,
            String judge,
            boolean advisory,
            @Nullable Bilingual pass,
            @Nullable Bilingual fail) {

        static CardItemView of(Item item) {
            return new CardItemView(
                    item.id(),
                    item.name(),
                    item.definition(),
                    item.weight(),
                    item.critical(),
                    item.compliance(),
                    item.isForPeople() ? "person" : "machine",
                    item.advisory(),
                    item.pass(),
                    item.fail());
        }
    }
}
