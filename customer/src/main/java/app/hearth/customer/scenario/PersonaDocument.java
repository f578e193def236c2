package app.hearth.customer.scenario;

import app.hearth.customer.scenario.Persona.Marks;
import app.hearth.customer.scenario.Persona.Voice;
import app.hearth.document.DocumentMap;
import app.hearth.document.Faults;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads personas from their YAML document. */
final class PersonaDocument {

    private static final Map<String, Marks> MARKS = Map.of("full", Marks.FULL, "none", Marks.NONE, "loud", Marks.LOUD);

    private PersonaDocument() {}

    static List<Persona> read(String document) {
        return ScenarioDocument.read(document, (map, faults) -> map.maps("personas", PersonaDocument::persona));
    }

    private static Persona persona(DocumentMap map, Faults faults) {
        var voices = new EnumMap<Language, Voice>(Language.class);
        var id = map.id("id");
        for (var language : Language.values()) {
            map.map(language.wire(), (own, all) -> voice(id, own)).ifPresent(voice -> voices.put(language, voice));
        }
        return new Persona(
                id,
                map.text("age"),
                map.text("channel"),
                map.number("anger", -0.3, 0.3, 0),
                map.number("trust", -0.3, 0.3, 0),
                map.number("reactivity", 0.5, 2, 1),
                map.number("patience", -6, 10, 0),
                voices);
    }

    private static Voice voice(String id, DocumentMap own) {
        return new Voice(
                own.text("name"),
                own.text("about"),
                id,
                own.textsIfAny("fillers"),
                own.textsIfAny("tails"),
                own.number("burst", 0, 1, 0),
                own.number("slips", 0, 0.2, 0),
                own.oneOf("marks", MARKS, Marks.FULL));
    }
}
