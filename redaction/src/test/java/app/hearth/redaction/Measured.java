package app.hearth.redaction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the redactor finds in hand-written lines, against what it should find: same place, same slot. */
final class Measured {

    private static final int RIGHT = 0;
    private static final int WRONG = 1;
    private static final int MISSED = 2;

    private final Map<Slot, int[]> bySlot = new EnumMap<>(Slot.class);
    private final List<String> mistakes = new ArrayList<>();
    private int lines;
    private int clean;

    static Measured over(List<Case> cases) {
        var measured = new Measured();
        cases.forEach(measured::add);
        return measured;
    }

    double precision() {
        return share(RIGHT, WRONG, total());
    }

    double recall() {
        return share(RIGHT, MISSED, total());
    }

    List<String> mistakes() {
        return mistakes;
    }

    String table(String title) {
        var table = new StringBuilder("%s: %d lines, %d with nothing to mask%n".formatted(title, lines, clean));
        table.append("| slot | gold | found | right | precision | recall |%n|---|---|---|---|---|---|%n".formatted());
        bySlot.forEach((slot, tally) -> table.append(row(slot.wire(), tally)));
        return table.append(row("all", total())).toString();
    }

    private void add(Case one) {
        lines++;
        clean += one.gold().isEmpty() ? 1 : 0;
        var found = Redactor.standard().find(one.text());
        for (var find : found) {
            tally(find)[one.gold().contains(find) ? RIGHT : WRONG]++;
        }
        one.gold().stream().filter(find -> !found.contains(find)).forEach(find -> tally(find)[MISSED]++);
        if (!found.equals(one.gold())) {
            mistakes.add("%s%n    found %s".formatted(one.text(), shown(one.text(), found)));
        }
    }

    private static List<String> shown(String text, List<Find> finds) {
        return finds.stream()
                .map(find -> find.slot().wire() + ":" + text.substring(find.start(), find.end()))
                .toList();
    }

    private int[] tally(Find find) {
        return bySlot.computeIfAbsent(find.slot(), slot -> new int[3]);
    }

    private int[] total() {
        var total = new int[3];
        bySlot.values().forEach(tally -> {
            for (var i = 0; i < 3; i++) {
                total[i] += tally[i];
            }
        });
        return total;
    }

    private static String row(String name, int[] tally) {
        return "| %s | %d | %d | %d | %.3f | %.3f |%n"
                .formatted(
                        name,
                        tally[RIGHT] + tally[MISSED],
                        tally[RIGHT] + tally[WRONG],
                        tally[RIGHT],
                        share(RIGHT, WRONG, tally),
                        share(RIGHT, MISSED, tally));
    }

    private static double share(int part, int rest, int[] tally) {
        var whole = tally[part] + tally[rest];
        return whole == 0 ? 1 : (double) tally[part] / whole;
    }
}
