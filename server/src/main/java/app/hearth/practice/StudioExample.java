package app.hearth.practice;

import app.hearth.customer.scenario.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A small scenario with all the parts, to be written over. */
final class StudioExample {

    private StudioExample() {}

    static String in(Language language) {
        var name = "/practice/first-scenario.%s.yaml".formatted(language.wire());
        try (var stream = StudioExample.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The example %s is not on the class path".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
