package app.hearth.people;

import app.hearth.people.Shift.Break;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of a roster and gathers all that is wrong with it. */
final class RosterRowReader {

    private static final Pattern LIST_SEPARATOR = Pattern.compile("[;；、/,，|\\n]+");
    private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|~|至|到)\\s*");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Set<String> REST =
            Set.of("休", "休息", "公休", "轮休", "调休", "休假", "年假", "病假", "事假", "off", "rest", "leave", "dayoff");
    private static final Set<String> LEADS =
            Set.of("班组长", "组长", "班长", "主管", "lead", "teamlead", "leader", "supervisor");
    private static final Set<String> OTHERS =
            Set.of("客服", "坐席", "员工", "组员", "质检员", "质检", "培训师", "经理", "agent", "reviewer", "trainer", "manager");
    private static final Map<String, Boolean> STATES = Map.ofEntries(
            Map.entry("在职", true),
            Map.entry("在岗", true),
            Map.entry("试用", true),
            Map.entry("启用", true),
            Map.entry("active", true),
            Map.entry("离职", false),
            Map.entry("停用", false),
            Map.entry("inactive", false),
            Map.entry("left", false));

    private final long line;
    private final Map<RosterColumn, String> headings;
    private final Map<RosterColumn, String> cells;
    private final List<RosterFault> faults = new ArrayList<>();

    RosterRowReader(long line, Map<RosterColumn, String> headings, Map<RosterColumn, String> cells) {
        this.line = line;
        this.headings = headings;
        this.cells = cells;
    }

    /** What is wrong; ask after {@link #read}. */
    List<RosterFault> faults() {
        return List.copyOf(faults);
    }

    /** The row; nothing where there is any fault. */
    Optional<RosterRow> read() {
        var row = new RosterRow(
                line,
                needed(RosterColumn.EMPLOYEE_NUMBER).map(PlanText::plain).orElse(""),
                needed(RosterColumn.NAME).orElse(""),
                text(RosterColumn.LOGIN).orElse(null),
                text(RosterColumn.SKILLS).map(RosterRowReader::list).orElse(null),
                text(RosterColumn.TEAM).orElse(null),
                text(RosterColumn.PROGRAMME).orElse(null),
                leads(),
                active(),
                shift());
        return faults.isEmpty() ? Optional.of(row) : Optional.empty();
    }

    private static List<String> list(String text) {
        return Arrays.stream(LIST_SEPARATOR.split(text, -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private boolean leads() {
        var role = text(RosterColumn.ROLE).map(RosterRowReader::word).orElse("");
        if (!role.isEmpty() && !LEADS.contains(role) && !OTHERS.contains(role)) {
            fault(RosterColumn.ROLE, "unknown-value", "This role is not known.");
        }
        return LEADS.contains(role);
    }

    private @Nullable Boolean active() {
        var state = text(RosterColumn.STATE).map(RosterRowReader::word).orElse("");
        if (!state.isEmpty() && !STATES.containsKey(state)) {
            fault(RosterColumn.STATE, "unknown-value", "This state is not known.");
        }
        return STATES.get(state);
    }

    private @Nullable Shift shift() {
        var name = text(RosterColumn.SHIFT);
        var hasTimes =
                text(RosterColumn.STARTS).isPresent() || text(RosterColumn.ENDS).isPresent();
        if (text(RosterColumn.DAY).isEmpty()) {
            if (name.isPresent() || hasTimes) {
                fault(RosterColumn.DAY, "missing", "A shift needs a date.");
            }
            return null;
        }
        var day = parsed(RosterColumn.DAY, PlanText::date, "date-unreadable", "This is not a date.");
        if (!hasTimes && name.map(RosterRowReader::word).filter(REST::contains).isPresent()) {
            return day.map(it -> Shift.ofRest(it, name.orElseThrow())).orElse(null);
        }
        return day.map(it -> workOn(it, name.orElse(""))).orElse(null);
    }

    private @Nullable Shift workOn(LocalDate day, String name) {
        var starts = time(RosterColumn.STARTS);
        var ends = time(RosterColumn.ENDS);
        if (starts.isEmpty() || ends.isEmpty()) {
            return null;
        }
        var start = starts.orElseThrow();
        var end = ends.orElseThrow();
        if (end.compareTo(start) < 0) {
            end = end.plus(DAY);
        }
        var lasting = end.minus(start);
        if (!lasting.isPositive() || lasting.compareTo(DAY) > 0) {
            fault(RosterColumn.ENDS, "time-order", "A shift ends after it starts and within a day.");
            return null;
        }
        var startsAt = day.atStartOfDay().plus(start);
        var endsAt = day.atStartOfDay().plus(end);
        return new Shift(day, name, startsAt, endsAt, breaks(day, startsAt, endsAt));
    }

    private List<Break> breaks(LocalDate day, LocalDateTime startsAt, LocalDateTime endsAt) {
        var breaks = text(RosterColumn.BREAKS).map(RosterRowReader::list).orElse(List.of()).stream()
                .map(text -> breakOf(day, startsAt, text))
                .toList();
        if (breaks.stream().anyMatch(Optional::isEmpty)) {
            fault(RosterColumn.BREAKS, "time-unreadable", "A break looks like 12:00-13:00.");
            return List.of();
        }
        var found = breaks.stream().flatMap(Optional::stream).toList();
        if (found.stream().anyMatch(pause -> !isWithin(pause, startsAt, endsAt))) {
            fault(RosterColumn.BREAKS, "outside-shift", "A break lies within the shift.");
        }
        return found;
    }

    /** In a night shift a break at 02:00 is one of the next day. */
    private static Optional<Break> breakOf(LocalDate day, LocalDateTime shiftStarts, String text) {
        var parts = TO.split(PlanText.plain(text), -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        return PlanText.time(parts[0])
                .flatMap(start -> PlanText.time(parts[1]).map(end -> {
                    var starts = day.atStartOfDay().plus(start);
                    var ends = day.atStartOfDay().plus(end);
                    var nextDay = starts.isBefore(shiftStarts) ? 1 : 0;
                    var endsNextDay = ends.isBefore(starts) ? 1 : 0;
                    return new Break(starts.plusDays(nextDay), ends.plusDays(nextDay + endsNextDay));
                }));
    }

    private static boolean isWithin(Break pause, LocalDateTime startsAt, LocalDateTime endsAt) {
        return !pause.starts().isBefore(startsAt)
                && pause.starts().isBefore(pause.ends())
                && !pause.ends().isAfter(endsAt);
    }

    private Optional<Duration> time(RosterColumn column) {
        return needed(column).isPresent()
                ? parsed(column, PlanText::time, "time-unreadable", "This is not a time of day.")
                : Optional.empty();
    }

    private <T> Optional<T> parsed(
            RosterColumn column, Function<String, Optional<T>> parse, String code, String reason) {
        var value = text(column).flatMap(parse);
        if (value.isEmpty()) {
            fault(column, code, reason);
        }
        return value;
    }

    private Optional<String> needed(RosterColumn column) {
        var value = text(column);
        if (value.isEmpty()) {
            fault(column, "missing", "This is needed.");
        }
        return value;
    }

    private Optional<String> text(RosterColumn column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String word(String text) {
        return PlanText.plain(text).toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private void fault(RosterColumn column, String code, String reason) {
        var heading = headings.getOrDefault(column, column.name().toLowerCase(Locale.ROOT));
        faults.add(new RosterFault(line, heading, text(column).orElse(""), code, reason));
    }
}
