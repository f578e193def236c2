package app.hearth.customer.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The scenarios and personas that ship. */
public final class Catalogue {

    private static final String FOLDER = "/app/hearth/customer/";

    private Catalogue() {}

    /** The documents, by the order of the catalogue. */
    public static List<String> documents() {
        return resource("scenarios/catalogue.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(name -> resource("scenarios/%s.yaml".formatted(name.strip())))
                .toList();
    }

    public static List<Scenario> scenarios() {
        return Shipped.SCENARIOS;
    }

    public static Optional<Scenario> scenario(String id) {
        return scenarios().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public static List<Persona> personas() {
        return Shipped.PERSONAS;
    }

    /** The personas a scenario is meant for: those it names, or all. */
    public static List<Persona> fitting(Scenario scenario) {
        var fitting = personas().stream()
                .filter(one -> scenario.personas().contains(one.id()))
                .toList();
        return fitting.isEmpty() ? personas() : fitting;
    }

    public static Optional<Persona> persona(String id) {
        return personas().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final List<Scenario> SCENARIOS =
                documents().stream().map(ScenarioDocument::read).toList();
        static final List<Persona> PERSONAS = PersonaDocument.read(resource("personas.yaml"));
    }
}
