package app.hearth.practice;

import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.Tone;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one can learn with a scenario. It follows from the scenario alone, so that one that somebody writes has its
 * topics at once; docs/training.md has the table.
 */
enum TrainingTopic {
    /** Greeting, checking who it is, saying goodbye: all that an easy case leaves room for. */
    BASICS,
    LISTENING,
    CLARIFYING,
    EMPATHY,
    /** Staying calm and kind while somebody is furious. */
    CALMING,
    /** Seeing to it oneself: where little trust is left, or somebody threatens to go elsewhere. */
    OWNING,
    SOLVING,
    /** Promising no more than can be kept. */
    PROMISING;

    private static final double FURIOUS = 0.78;
    private static final double WARY = 0.24;

    /** The topics of a scenario, in the order they are told here. */
    static Set<TrainingTopic> of(Scenario scenario) {
        return Collections.unmodifiableSet(Arrays.stream(values())
                .filter(topic -> topic.isExercisedBy(scenario))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TrainingTopic.class))));
    }

    private boolean isExercisedBy(Scenario scenario) {
        var tone = scenario.tone();
        return switch (this) {
            case BASICS -> scenario.difficulty() == 1;
            case LISTENING -> tone == Tone.SILENT || tone == Tone.EXPERT || tone == Tone.SARCASTIC;
            case CLARIFYING -> tone == Tone.SILENT || tone == Tone.VULNERABLE || tone == Tone.CRYING;
            case EMPATHY -> tone == Tone.CRYING || tone == Tone.VULNERABLE || tone == Tone.SILENT;
            case CALMING -> tone == Tone.ABUSIVE || scenario.temper().anger().high() >= FURIOUS;
            case OWNING -> tone == Tone.LEGAL || scenario.temper().trust().low() <= WARY;
            case SOLVING -> tone == Tone.PLAIN || tone == Tone.EXPERT;
            case PROMISING -> tone == Tone.LEGAL || tone == Tone.MEDIA;
        };
    }

    /** The name in the store and on the wire. */
    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
