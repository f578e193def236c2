package app.hearth.practice;

import app.hearth.document.Bilingual;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to pass: all of it.
 *
 * @param satisfaction the least mean satisfaction, 0…1
 * @param score the least mean score by the card; null where it does not decide
 * @param accepted the least number of customers who accept; null where it does not decide
 */
record ExamGate(
        double satisfaction,
        @Nullable Double score,
        @Nullable Integer accepted,
        List<Skill> skills) {

    ExamGate {
        skills = List.copyOf(skills);
    }

    /**
     * An item of a card that must go well enough by itself.
     *
     * @param share the least mean share of it, 0…1
     */
    record Skill(String item, Bilingual name, double share) {}

    /** What a part of the gate looks at. */
    enum Kind {
        SATISFACTION,
        SCORE,
        ACCEPTED,
        SKILL;

        /** The name on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part of the gate, and how far somebody came.
     *
     * @param skill of which item; null for other kinds
     * @param reached null where it could not be judged, or nothing is over yet
     */
    record Part(
            Kind kind,
            @Nullable Skill skill,
            double wanted,
            @Nullable Double reached) {

        /** An item that no customer gave occasion for keeps nobody from passing; everything else must be reached. */
        boolean isMet() {
            return reached == null ? kind == Kind.SKILL : reached >= wanted;
        }
    }

    /** Only one of the satisfaction. */
    static ExamGate of(double satisfaction) {
        return new ExamGate(satisfaction, null, null, List.of());
    }

    /** The parts of it, with what somebody reached; null for nobody. */
    List<Part> parts(@Nullable ExamReached reached) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Kind.SATISFACTION, null, satisfaction, reached == null ? null : reached.satisfaction()));
        if (score != null) {
            parts.add(new Part(Kind.SCORE, null, score, reached == null ? null : reached.score()));
        }
        if (accepted != null) {
            parts.add(new Part(Kind.ACCEPTED, null, accepted, reached == null ? null : (double) reached.accepted()));
        }
        for (var skill : skills) {
            var share = reached == null ? null : reached.shares().get(skill.item());
            parts.add(new Part(Kind.SKILL, skill, skill.share(), share));
        }
        return parts;
    }

    boolean lets(ExamReached reached) {
        return parts(reached).stream().allMatch(Part::isMet);
    }
}
