package app.hearth.people;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a roster file says: its good rows, and what is wrong with the others.
 *
 * @param size how many rows there were below the headings
 */
record Roster(int size, List<RosterRow> rows, List<RosterFault> faults) {

    private static final Set<RosterColumn> NEEDED = Set.of(RosterColumn.EMPLOYEE_NUMBER, RosterColumn.NAME);

    Roster {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    static Roster read(RosterFile file) {
        var columns = columnsOf(file.headings());
        var rows = new ArrayList<RosterRow>();
        var faults = new ArrayList<RosterFault>();
        for (var row : file.rows()) {
            var broken = row.fault();
            if (broken != null) {
                faults.add(new RosterFault(row.line(), "", "", broken.code(), broken.reason()));
                continue;
            }
            var reader = new RosterRowReader(row.line(), columns.headings(), columns.pick(row.cells()));
            reader.read().ifPresent(rows::add);
            faults.addAll(reader.faults());
        }
        return new Roster(file.rows().size(), rows, faults);
    }

    /** Which column stands where, and under which heading. */
    private record Columns(Map<RosterColumn, Integer> places, Map<RosterColumn, String> headings) {

        Map<RosterColumn, String> pick(List<String> cells) {
            var picked = new EnumMap<RosterColumn, String>(RosterColumn.class);
            places.forEach((column, place) -> {
                if (place < cells.size()) {
                    picked.put(column, cells.get(place));
                }
            });
            return picked;
        }
    }

    private static Columns columnsOf(List<String> headings) {
        var places = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        var names = new EnumMap<RosterColumn, String>(RosterColumn.class);
        for (var place = 0; place < headings.size(); place++) {
            var heading = headings.get(place);
            var column = RosterColumn.of(heading);
            if (column.isPresent() && places.putIfAbsent(column.get(), place) == null) {
                names.put(column.get(), heading.strip());
            }
        }
        var missing = NEEDED.stream().filter(column -> !places.containsKey(column));
        requireNone(missing);
        return new Columns(places, names);
    }

    private static void requireNone(Stream<RosterColumn> missing) {
        var faults = missing.sorted()
                .map(column -> new Fault(column == RosterColumn.NAME ? "姓名" : "工号", "The file has no such column."))
                .toList();
        if (!faults.isEmpty()) {
            throw Refused.invalid("people.roster-columns", "The first row has to name the columns 工号 and 姓名.", faults);
        }
    }
}
