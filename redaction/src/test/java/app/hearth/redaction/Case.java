package app.hearth.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One hand-written line: its text and where the personal details are. */
record Case(String language, String text, List<Find> gold) {

    static List<Case> read(String file) throws IOException {
        try (var in = Case.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Case::of)
                    .toList();
        }
    }

    private static Case of(String line) {
        var tab = line.indexOf('\t');
        var text = new StringBuilder();
        var gold = new ArrayList<Find>();
        var marked = line.substring(tab + 1);
        var done = 0;
        for (var open = marked.indexOf('{'); open >= 0; open = marked.indexOf('{', done)) {
            var colon = marked.indexOf(':', open);
            var close = marked.indexOf('}', colon);
            text.append(marked, done, open);
            var start = text.length();
            text.append(marked, colon + 1, close);
            gold.add(new Find(start, text.length(), slot(marked.substring(open + 1, colon))));
            done = close + 1;
        }
        text.append(marked, done, marked.length());
        return new Case(line.substring(0, tab), text.toString(), List.copyOf(gold));
    }

    private static Slot slot(String wire) {
        return Arrays.stream(Slot.values())
                .filter(slot -> slot.wire().equals(wire))
                .findFirst()
                .orElseThrow();
    }
}
