package app.hearth.calibration;

import app.hearth.calibration.CardAgreement.Totals;
import app.hearth.calibration.CardRates.ItemRate;
import app.hearth.calibration.CardRates.Rate;
import app.hearth.calibration.ItemAgreement.Pairwise;
import app.hearth.document.Bilingual;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.MachineSay;
import app.hearth.scorecard.Scorecard;
import app.hearth.statistics.rates.PoweredMean;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rates and agreement as pages show them. */
final class QualityViews {

    private QualityViews() {}

    /**
     * @param conversations that the machine scored
     * @param reviewed how many of them people reviewed as part of the random sample
     */
    record RatesView(
            String card,
            int version,
            int conversations,
            int reviewed,
            RateView score,
            RateView critical,
            List<ItemRateView> items) {

        static RatesView of(CardRates rates) {
            return new RatesView(
                    rates.card().id(),
                    rates.card().version(),
                    rates.conversations(),
                    rates.reviewed(),
                    RateView.of(rates.score()),
                    RateView.of(rates.critical()),
                    rates.items().stream().map(ItemRateView::of).toList());
        }
    }

    /**
     * @param machine what the machine alone says
     * @param corrected what people would find
     * @param people what the reviewed ones alone say
     * @param power how far the machine was listened to, 0…1; null without a figure
     */
    record RateView(
            @Nullable Double machine,
            FigureView corrected,
            FigureView people,
            @Nullable Double power) {

        static RateView of(Rate rate) {
            var corrected = rate.corrected();
            return new RateView(
                    rate.machine(),
                    FigureView.of(corrected.map(PoweredMean::figure)),
                    FigureView.of(corrected.map(PoweredMean::humanOnly)),
                    corrected.known().map(PoweredMean::power).orElse(null));
        }
    }

    record ItemRateView(
            String id, Bilingual name, Bilingual definition, Item.@Nullable Critical critical, RateView failed) {

        static ItemRateView of(ItemRate rate) {
            var item = rate.item();
            return new ItemRateView(
                    item.id(), item.name(), item.definition(), item.critical(), RateView.of(rate.failed()));
        }
    }

    /**
     * @param reader the version of the machine; "" before anything was reviewed
     * @param conversations of the random sample that were reviewed blind by this version of the card
     * @param twice how many of them two people reviewed
     */
    record AgreementView(
            String card,
            int version,
            String reader,
            int conversations,
            int twice,
            TotalsView people,
            TotalsView machine,
            List<ItemAgreementView> items) {

        static AgreementView of(CardAgreement agreement) {
            return new AgreementView(
                    agreement.card().id(),
                    agreement.card().version(),
                    agreement.reader(),
                    agreement.conversations(),
                    agreement.twice(),
                    TotalsView.of(agreement.people()),
                    TotalsView.of(agreement.machine()),
                    agreement.items().stream()
                            .map(it -> ItemAgreementView.of(it, agreement.inUse()))
                            .toList());
        }
    }

    /** @param near how often two scores are ten points or less apart */
    record TotalsView(FigureView alpha, FigureView icc, FigureView near) {

        static TotalsView of(Totals totals) {
            return new TotalsView(
                    FigureView.of(totals.alpha()), FigureView.of(totals.icc()), FigureView.of(totals.near()));
        }
    }

    /**
     * @param machine null where only people judge, as are found and gate
     * @param say what the machine's verdict is good for by the version that was reviewed
     * @param sayNow the same by the version in use; null where it does not ask for the item any more
     * @param found of the failures that reviewers found, how many the machine found
     */
    record ItemAgreementView(
            String id,
            Bilingual name,
            Bilingual definition,
            Item.@Nullable Critical critical,
            MachineSay say,
            @Nullable MachineSay sayNow,
            PairwiseView people,
            @Nullable PairwiseView machine,
            @Nullable FigureView found,
            @Nullable GateView gate) {

        static ItemAgreementView of(ItemAgreement agreement, Scorecard inUse) {
            var item = agreement.item();
            return new ItemAgreementView(
                    item.id(),
                    item.name(),
                    item.definition(),
                    item.critical(),
                    item.machineSay(),
                    inUse.items().stream()
                            .filter(it -> it.id().equals(item.id()))
                            .map(Item::machineSay)
                            .findFirst()
                            .orElse(null),
                    PairwiseView.of(agreement.people()),
                    Optional.ofNullable(agreement.machine())
                            .map(PairwiseView::of)
                            .orElse(null),
                    Optional.ofNullable(agreement.found()).map(FigureView::of).orElse(null),
                    Optional.ofNullable(agreement.gate()).map(GateView::of).orElse(null));
        }
    }

    /**
     * @param same how often two say the same
     * @param alpha agreement beyond chance
     * @param ac1 the same, steady where failures are rare
     * @param kappa the same of two, weighted by the square of the distance where there are more than two steps
     * @param failures where one says not met, how often the other does
     */
    record PairwiseView(FigureView same, FigureView alpha, FigureView ac1, FigureView kappa, FigureView failures) {

        static PairwiseView of(Pairwise pairwise) {
            return new PairwiseView(
                    FigureView.of(pairwise.same()),
                    FigureView.of(pairwise.alpha()),
                    FigureView.of(pairwise.ac1()),
                    FigureView.of(pairwise.kappa()),
                    FigureView.of(pairwise.failures()));
        }
    }
}
