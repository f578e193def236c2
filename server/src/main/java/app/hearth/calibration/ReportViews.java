package app.hearth.calibration;

import app.hearth.calibration.Concurring.Dispute;
import app.hearth.calibration.Concurring.Disputes;
import app.hearth.calibration.SessionReport.ItemReport;
import app.hearth.calibration.SessionReport.PairReport;
import app.hearth.calibration.SessionReport.Totals;
import app.hearth.document.Bilingual;
import app.hearth.review.Choices;
import app.hearth.review.Choices.Choice;
import app.hearth.review.MachineVerdict;
import app.hearth.review.ReviewedItem;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Verdict;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Figure;
import app.hearth.statistics.agreement.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reports of sessions as pages show them. */
final class ReportViews {

    private ReportViews() {}

    /** @param rated conversations with at least two ratings */
    record CalibrationReportView(
            int cases,
            int rated,
            int raters,
            int version,
            CalibrationTotalsView people,
            CalibrationTotalsView withMachine,
            List<CalibrationItemView> items) {

        static CalibrationReportView of(SessionReport report) {
            var reported = report.reported();
            return new CalibrationReportView(
                    reported.cases().size(),
                    report.rated(),
                    reported.session().raters().size(),
                    reported.card().version(),
                    CalibrationTotalsView.of(report.people()),
                    CalibrationTotalsView.of(report.withMachine()),
                    report.items().stream().map(CalibrationItemView::of).toList());
        }
    }

    /** @param standing how good alpha is by the customary bounds; null where it could not be told */
    record CalibrationTotalsView(FigureView alpha, @Nullable String standing, FigureView icc) {

        static CalibrationTotalsView of(Totals totals) {
            return new CalibrationTotalsView(
                    FigureView.of(totals.alpha()), bound(totals.alpha()), FigureView.of(totals.icc()));
        }
    }

    /**
     * @param standing how good alpha is by the customary bounds; null where it could not be told
     * @param withMachine null where only people judge
     * @param differing in how many conversations people differ
     */
    record CalibrationItemView(
            String id,
            Bilingual name,
            Bilingual definition,
            Item.@Nullable Critical critical,
            FigureView same,
            FigureView alpha,
            @Nullable String standing,
            FigureView failures,
            @Nullable FigureView withMachine,
            int differing) {

        static CalibrationItemView of(ItemReport report) {
            var item = report.item();
            return new CalibrationItemView(
                    item.id(),
                    item.name(),
                    item.definition(),
                    item.critical(),
                    FigureView.of(report.same()),
                    FigureView.of(report.alpha()),
                    bound(report.alpha()),
                    FigureView.of(report.failures()),
                    Optional.ofNullable(report.withMachine())
                            .map(FigureView::of)
                            .orElse(null),
                    report.differing());
        }
    }

    /** @param second null for the machine */
    record CalibrationPairView(
            String first, @Nullable String second, FigureView same, FigureView kappa, FigureView ac1) {

        static CalibrationPairView of(PairReport pair) {
            return new CalibrationPairView(
                    pair.first(),
                    pair.second(),
                    FigureView.of(pair.same()),
                    FigureView.of(pair.kappa()),
                    FigureView.of(pair.ac1()));
        }
    }

    /**
     * An item of a case to talk about.
     *
     * @param machine null where it left it to people
     * @param people whether the raters differ; else all of them differ from the machine
     */
    record DisputeView(
            UUID conversation,
            int place,
            String item,
            Bilingual name,
            Bilingual definition,
            List<Choice> choices,
            List<SaidView> said,
            @Nullable SaidView machine,
            boolean people,
            @Nullable ConsensusView consensus) {

        static List<DisputeView> of(Disputes disputes) {
            return disputes.all().stream().map(it -> of(disputes.session(), it)).toList();
        }

        private static DisputeView of(Session session, Dispute dispute) {
            var item = dispute.item();
            return new DisputeView(
                    dispute.one().conversation(),
                    dispute.one().place(),
                    item.id(),
                    item.name(),
                    item.definition(),
                    Choices.of(item),
                    IntStream.range(0, session.raters().size())
                            .filter(rater -> dispute.said().get(rater) != null)
                            .mapToObj(rater -> SaidView.of(
                                    session.raters().get(rater).name(),
                                    dispute.said().get(rater)))
                            .toList(),
                    SaidView.of(dispute.machine()),
                    dispute.people(),
                    ConsensusView.of(dispute.consensus()));
        }
    }

    /** @param rater null for the machine */
    record SaidView(@Nullable String rater, Verdict verdict, double share, String note) {

        static SaidView of(String rater, @Nullable ReviewedItem said) {
            return said == null
                    ? new SaidView(rater, Verdict.PENDING, 0, "")
                    : new SaidView(rater, said.verdict(), said.share(), said.note());
        }

        static @Nullable SaidView of(@Nullable MachineVerdict said) {
            return said == null ? null : new SaidView(null, said.verdict(), said.share(), "");
        }
    }

    record ConsensusView(Verdict verdict, double share, String reason, String decidedBy, Instant decidedAt) {

        static @Nullable ConsensusView of(@Nullable Consensus consensus) {
            return consensus == null
                    ? null
                    : new ConsensusView(
                            consensus.verdict(),
                            consensus.share(),
                            consensus.reason(),
                            consensus.decidedBy(),
                            consensus.decidedAt());
        }
    }

    private static @Nullable String bound(Estimate<Figure> alpha) {
        return alpha.known().map(it -> Standing.of(it.value()).code()).orElse(null);
    }
}
