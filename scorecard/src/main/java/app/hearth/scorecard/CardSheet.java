package app.hearth.scorecard;

import app.hearth.document.Bilingual;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as centres keep it in a workbook: a row an item, with a heading above each column, perhaps below a title.
 *
 * @param lines rows that are not blank, as they follow one another
 */
public record CardSheet(List<Line> lines) {

    private static final int WHERE_HEADINGS_ARE = 20;

    /**
     * A row of the sheet.
     *
     * @param number from 1, as the sheet itself counts
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        String cell(@Nullable Integer column) {
            return column != null && column >= 0 && column < cells.size()
                    ? cells.get(column).strip()
                    : "";
        }
    }

    /**
     * Which column says what.
     *
     * @param heading the number of the row with the headings
     * @param columns counted from 0; a column that is not there is left out
     */
    public record Mapping(int heading, Map<SheetColumn, Integer> columns) {

        public Mapping {
            columns = Map.copyOf(columns);
        }
    }

    public CardSheet {
        lines = List.copyOf(lines);
    }

    /**
     * What the headings say: the row that fits best among the first ones. Nothing is left to guess but the headings.
     */
    public Mapping suggest() {
        var best = new Mapping(lines.isEmpty() ? 1 : lines.getFirst().number(), Map.of());
        for (var line : lines.subList(0, Math.min(WHERE_HEADINGS_ARE, lines.size()))) {
            var columns = recognised(line);
            if (columns.size() > best.columns().size()) {
                best = new Mapping(line.number(), columns);
            }
        }
        return best;
    }

    /** The headings in a row, for whoever maps the columns by hand. */
    public List<String> headings(int number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .map(Line::cells)
                .orElse(List.of());
    }

    /** Reads the items below the headings; what is wrong is told cell by cell, all at once. */
    public SheetCard read(Mapping mapping, String id, Bilingual name) {
        return new SheetRows(mapping).read(lines, id, name);
    }

    private static Map<SheetColumn, Integer> recognised(Line line) {
        var found = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        var taken = new ArrayList<Integer>();
        for (var wanted : List.of(2, 1)) {
            for (var column : SheetColumn.values()) {
                if (!found.containsKey(column)) {
                    IntStream.range(0, line.cells().size())
                            .filter(at -> !taken.contains(at)
                                    && column.fits(line.cells().get(at)) >= wanted)
                            .findFirst()
                            .ifPresent(at -> {
                                found.put(column, at);
                                taken.add(at);
                            });
                }
            }
        }
        return found;
    }
}
