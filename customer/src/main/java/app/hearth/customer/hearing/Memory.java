package app.hearth.customer.hearing;

import app.hearth.customer.mind.Act;
import app.hearth.customer.scenario.Fact;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was said so far in one role-play, as far as hearing the next turn needs it. */
public final class Memory {

    private final Scenario scenario;
    private final Language language;
    private final CaseWords words;
    private final List<Turn> turns = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private final StringBuilder customerSaid = new StringBuilder();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> restated = new TreeSet<>();
    private final Map<String, Double> delivered = new TreeMap<>();
    private final Map<Act, Integer> counts = new EnumMap<>(Act.class);
    private boolean warned;
    private boolean confirmed;
    private int nothings;

    public Memory(Scenario scenario, Language language) {
        this.scenario = scenario;
        this.language = language;
        this.words = new CaseWords(scenario, language);
    }

    /** Takes in a line of the customer and the facts it tells. */
    public void customerSays(String line, Set<String> facts) {
        turns.add(new Turn(Speaker.CUSTOMER, null, line));
        customerSaid.append(Folding.fold(line)).append('\n');
        known.addAll(facts);
    }

    void agentSays(String text, Heard heard) {
        turns.add(new Turn(Speaker.AGENT, null, text));
        typed.add(Folding.fold(text));
        restated.addAll(heard.restated());
        heard.delivered().forEach((part, share) -> delivered.merge(part, share, Math::max));
        heard.acts().forEach(act -> counts.merge(act, 1, Integer::sum));
        warned = heard.warns();
        confirmed |= heard.solution() > 0 && level() >= 0.95;
        nothings = heard.acts().isEmpty() || heard.oddity() == Oddity.OFF_TOPIC ? nothings + 1 : 0;
    }

    /** The facts that are out. */
    public Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    public boolean knows(String fact) {
        return known.contains(fact);
    }

    /** Facts of the story that are not out yet, in their order. */
    public List<Fact> untold() {
        return scenario.facts().stream()
                .filter(fact -> !known.contains(fact.id()))
                .toList();
    }

    /** The parts of the solution that were brought, each with the share of it that counts. */
    public Map<String, Double> delivered() {
        return Collections.unmodifiableMap(delivered);
    }

    double level() {
        return Levels.of(scenario, delivered);
    }

    /** Whether everything that is out was said back. */
    public boolean restatedAll() {
        return restated.containsAll(known);
    }

    Scenario scenario() {
        return scenario;
    }

    Language language() {
        return language;
    }

    CaseWords words() {
        return words;
    }

    List<Turn> turns() {
        return turns;
    }

    List<String> typed() {
        return typed;
    }

    String customerSaid() {
        return customerSaid.toString();
    }

    Set<String> restated() {
        return restated;
    }

    int count(Act act) {
        return counts.getOrDefault(act, 0);
    }

    boolean warned() {
        return warned;
    }

    boolean confirmed() {
        return confirmed;
    }

    int nothings() {
        return nothings;
    }
}
