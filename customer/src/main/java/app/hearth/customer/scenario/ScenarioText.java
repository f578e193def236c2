package app.hearth.customer.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document of a scenario as text: the same with another id or version, not a character changed besides. */
public final class ScenarioText {

    private static final Pattern ID = Pattern.compile("(?m)^scenario:.*$");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");

    private ScenarioText() {}

    /** The document with its id; one that says none, such as a faulty one, says it in its first line then. */
    public static String withId(String document, String id) {
        return with(document, ID, "scenario: " + id);
    }

    /** The document as another version. */
    public static String withVersion(String document, int version) {
        return with(document, VERSION, "version: " + version);
    }

    private static String with(String document, Pattern place, String line) {
        var found = place.matcher(document);
        return found.find() ? found.replaceFirst(Matcher.quoteReplacement(line)) : line + "\n" + document;
    }
}
