package app.hearth.customer;

import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Persona;
import app.hearth.customer.scenario.Scenario;

/** What makes a customer: the same setting and the same words typed give the same customer on any machine. */
public record Setting(Scenario scenario, Persona persona, Language language, long seed) {

    public Setting {
        scenario.text(language);
        persona.voice(language);
    }
}
