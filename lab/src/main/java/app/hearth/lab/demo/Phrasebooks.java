package app.hearth.lab.demo;

import java.util.EnumMap;
import java.util.Map;

/** The phrasebooks of the industries a centre works for, in Chinese and, where its customers write it, in English. */
final class Phrasebooks {

    private final Map<Industry, Phrasebook> chinese = new EnumMap<>(Industry.class);
    private final Map<Industry, Phrasebook> english = new EnumMap<>(Industry.class);

    Phrasebooks(Roster roster) {
        for (var agent : roster.agents()) {
            chinese.computeIfAbsent(agent.industry(), industry -> Phrasebook.of(industry, false));
            if (agent.industry().english()) {
                english.computeIfAbsent(agent.industry(), industry -> Phrasebook.of(industry, true));
            }
        }
    }

    int industries() {
        return chinese.size();
    }

    Phrasebook of(Industry industry, boolean inEnglish) {
        var book = (inEnglish ? english : chinese).get(industry);
        if (book == null) {
            throw new IllegalArgumentException("Nobody here works for " + industry);
        }
        return book;
    }
}
