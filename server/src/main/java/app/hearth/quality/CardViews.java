package app.hearth.quality;

import app.hearth.document.Bilingual;
import app.hearth.document.DocumentFault;
import app.hearth.quality.ScorecardController.ScorecardView;
import app.hearth.scorecard.CardText;
import app.hearth.scorecard.CardText.WrittenItem;
import app.hearth.scorecard.CheckedCard;
import app.hearth.scorecard.CheckedCard.ExampleOutcome;
import app.hearth.scorecard.ItemMeaning;
import app.hearth.scorecard.MeaningFit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards as those who write them see them. */
final class CardViews {

    private CardViews() {}

    /**
     * A version of a card.
     *
     * @param fairness null for versions that were not tried in other words
     * @param belowGate null where no item counts that the machine judged too badly when it was published
     */
    record VersionView(
            int version,
            boolean active,
            boolean shipped,
            Instant publishedAt,
            String publishedBy,
            String note,
            @Nullable FairnessNote fairness,
            @Nullable GateNote belowGate) {

        static VersionView of(ScorecardTable.Row row, @Nullable FairnessNote fairness, @Nullable GateNote belowGate) {
            return new VersionView(
                    row.version(),
                    row.active(),
                    row.shipped(),
                    row.publishedAt(),
                    row.publishedBy(),
                    row.note(),
                    fairness,
                    belowGate);
        }
    }

    /** A draft with everything there is to say about it. */
    record DraftView(String id, int edit, String document, Instant savedAt, String savedBy, CheckView check) {

        static DraftView of(Draft draft, CheckView check) {
            return new DraftView(draft.id(), draft.edit(), draft.document(), draft.savedAt(), draft.savedBy(), check);
        }
    }

    /**
     * What there is to say about a document.
     *
     * @param good whether it can be published
     * @param meanings how well the examples of what items look for can be told from other sentences
     * @param card null where it cannot be read as a card
     * @param places where its items stand
     */
    record CheckView(
            boolean good,
            List<CardFault> faults,
            List<MeaningView> meanings,
            List<ExampleView> examples,
            @Nullable ScorecardView card,
            List<PlaceView> places) {

        static CheckView of(CheckedCard checked, String document) {
            var card = checked.card();
            return new CheckView(
                    checked.isGood(),
                    checked.faults().stream().map(CardFault::of).toList(),
                    checked.meanings().stream().map(MeaningView::of).toList(),
                    checked.examples().stream().map(ExampleView::of).toList(),
                    card == null ? null : ScorecardView.of(card),
                    card == null
                            ? List.of()
                            : new CardText(document)
                                    .items().stream().map(PlaceView::of).toList());
        }
    }

    /** One thing that is wrong, and the line, from 1, where it stands. */
    record CardFault(int line, Bilingual reason) {

        static CardFault of(DocumentFault fault) {
            return new CardFault(fault.line(), fault.reason());
        }
    }

    /** How well an item's examples of what it looks for do, by language. */
    record MeaningView(String item, int line, List<MeaningFit> fits) {

        static MeaningView of(ItemMeaning meaning) {
            return new MeaningView(meaning.item(), meaning.line(), meaning.fits());
        }
    }

    /** How one of a card's own tests came out. */
    record ExampleView(String name, int line, boolean passed, List<Bilingual> differences) {

        static ExampleView of(ExampleOutcome outcome) {
            return new ExampleView(outcome.name(), outcome.line(), outcome.passed(), outcome.differences());
        }
    }

    /** The line, from 1, where an item begins. */
    record PlaceView(String item, int line) {

        static PlaceView of(WrittenItem item) {
            return new PlaceView(item.id(), item.line());
        }
    }

    /**
     * Which cards measure what.
     *
     * @param revision to be sent back with a change, so that nobody overwrites what somebody else decided
     */
    record UsesView(long revision, List<CardUse> uses) {}

    /**
     * How many conversations wait to be compared with the examples of cards.
     *
     * @param failed how many were tried again and again and are left alone
     */
    record ComparingView(long waiting, long failed) {}

    /** How far the whole store is scored again. */
    record ScoringView(
            String reason,
            ScoringWork.State state,
            long done,
            long total,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt) {

        static ScoringView of(ScoringWork work) {
            return new ScoringView(
                    work.reason(),
                    work.state(),
                    work.done(),
                    work.total(),
                    work.startedBy(),
                    work.startedAt(),
                    work.endedAt());
        }
    }
}
