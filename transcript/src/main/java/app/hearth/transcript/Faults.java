package app.hearth.transcript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the faults of one line, so that they are told together; a hopeless line is not told for ever. */
public final class Faults {

    private static final int ENOUGH = 50;

    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String code, String reason, @Nullable String excerpt) {
        if (found.size() < ENOUGH) {
            found.add(new Fault(field, code, reason, excerpt));
        }
    }

    public void missing(String field) {
        add(field, "field.missing", "There is no %s.".formatted(field), null);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order they were found; the first fifty where there are more. */
    public List<Fault> list() {
        return List.copyOf(found);
    }
}
