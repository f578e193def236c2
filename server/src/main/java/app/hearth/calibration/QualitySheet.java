package app.hearth.calibration;

import app.hearth.calibration.QualityViews.AgreementView;
import app.hearth.calibration.QualityViews.ItemAgreementView;
import app.hearth.calibration.QualityViews.ItemRateView;
import app.hearth.calibration.QualityViews.RatesView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rates and agreement as a sheet, a row an item. A cell is empty where there is too little to tell. */
final class QualitySheet {

    static final List<String> HEADER = List.of(
            "item",
            "name_zh",
            "name_en",
            "critical",
            "not_met_machine",
            "not_met_corrected",
            "lower",
            "upper",
            "reviewed",
            "people_same",
            "people_alpha",
            "machine_same",
            "machine_alpha",
            "failures_found",
            "gate");

    private QualitySheet() {}

    static Stream<List<@Nullable Object>> rows(RatesView rates, AgreementView agreement) {
        var byItem = agreement.items().stream()
                .collect(Collectors.toMap(ItemAgreementView::id, Function.identity(), (first, second) -> first));
        return rates.items().stream().map(item -> row(item, byItem));
    }

    private static List<@Nullable Object> row(ItemRateView item, Map<String, ItemAgreementView> byItem) {
        var agreement = byItem.get(item.id());
        var machine = agreement == null ? null : agreement.machine();
        var found = agreement == null ? null : agreement.found();
        var gate = agreement == null ? null : agreement.gate();
        var corrected = item.failed().corrected();
        return Arrays.asList(
                item.id(),
                item.name().zh(),
                item.name().en(),
                item.critical() != null,
                item.failed().machine(),
                corrected.value(),
                corrected.lower(),
                corrected.upper(),
                corrected.n(),
                agreement == null ? null : agreement.people().same().value(),
                agreement == null ? null : agreement.people().alpha().value(),
                machine == null ? null : machine.same().value(),
                machine == null ? null : machine.alpha().value(),
                found == null ? null : found.value(),
                gate == null ? null : gate.state().wire());
    }
}
