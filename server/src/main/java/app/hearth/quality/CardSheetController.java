package app.hearth.quality;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.scorecard.CardSheet.Line;
import app.hearth.scorecard.CardSheet.Mapping;
import app.hearth.scorecard.SheetCard.CellFault;
import app.hearth.scorecard.SheetColumn;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Makes a document of the scorecard that a centre keeps in a workbook. Nothing is kept; the draft begins with it. */
@RestController
@Allowed({Role.REVIEWER, Role.MANAGER, Role.ADMIN})
class CardSheetController {

    private static final int SAMPLE = 6;
    private static final int WIDEST = 200;

    /**
     * Reads a sheet. What is not said about its columns is taken from its headings.
     *
     * @param heading the row with the headings
     * @param columns as {@code item:2}, counted from 0
     */
    @PostMapping(path = "/api/scorecard-sheets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CardSheetView read(
            @RequestPart MultipartFile file,
            @RequestParam String id,
            @RequestParam String zh,
            @RequestParam String en,
            @RequestParam(required = false) @Nullable Integer heading,
            @RequestParam(required = false) @Nullable List<String> columns)
            throws IOException {
        try (var content = file.getInputStream()) {
            var sheet = CardSheetFile.read(content);
            var suggested = sheet.suggest();
            var mapping = heading == null ? suggested : new Mapping(heading, chosen(columns));
            var read = sheet.read(mapping, id, new Bilingual(zh, en));
            return new CardSheetView(
                    mapping.heading(),
                    sheet.headings(mapping.heading()),
                    byName(mapping.columns()),
                    sheet.lines().stream()
                            .filter(line -> line.number() > mapping.heading())
                            .limit(SAMPLE)
                            .map(Line::cells)
                            .toList(),
                    read.document(),
                    read.items(),
                    read.weight(),
                    read.faults());
        }
    }

    private static Map<SheetColumn, Integer> chosen(@Nullable List<String> columns) {
        var chosen = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        for (var said : columns == null ? List.<String>of() : columns) {
            var colon = said.indexOf(':');
            try {
                var at = Integer.parseInt(said.substring(colon + 1));
                if (at < 0 || at >= WIDEST) {
                    throw Refused.invalid("request.invalid", "A sheet has no column %d.".formatted(at));
                }
                chosen.put(SheetColumn.of(said.substring(0, Math.max(0, colon))), at);
            } catch (IllegalArgumentException wrong) {
                throw Refused.invalid("request.invalid", "A column is said as item:2.");
            }
        }
        return chosen;
    }

    private static Map<String, Integer> byName(Map<SheetColumn, Integer> columns) {
        var byName = new TreeMap<String, Integer>();
        columns.forEach((column, at) -> byName.put(column.wire(), at));
        return byName;
    }

    /**
     * What was read.
     *
     * @param heading the number of the row with the headings
     * @param headings what stands in it
     * @param columns which column says what, counted from 0
     * @param rows the first ones below the headings
     * @param document the card to go on writing; null where there are faults
     * @param items how many there are
     * @param weight what they weigh together
     */
    record CardSheetView(
            int heading,
            List<String> headings,
            Map<String, Integer> columns,
            List<List<String>> rows,
            @Nullable String document,
            int items,
            double weight,
            List<CellFault> faults) {}
}
