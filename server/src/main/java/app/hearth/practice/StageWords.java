package app.hearth.practice;

import app.hearth.kernel.Refused;
import app.hearth.practice.StageEvent.Praise;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words that may be chosen in a room, and how long people may write. */
final class StageWords {

    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_NOTE = 280;

    private static final Set<String> WELL = Set.of("listened", "clear", "owned", "warm", "solution", "steady");
    private static final Set<String> TRY = Set.of("feeling", "restate", "ask", "option", "deadline", "slower");
    private static final Set<String> THANKS = Set.of("thanks", "hug", "learned", "brave");

    private StageWords() {}

    static Praise praise(@Nullable String choice) {
        if (choice != null && WELL.contains(choice)) {
            return Praise.WELL;
        }
        if (choice != null && TRY.contains(choice)) {
            return Praise.TRY;
        }
        throw unknown("choice");
    }

    static String thanks(@Nullable String choice) {
        if (choice == null || !THANKS.contains(choice)) {
            throw unknown("choice");
        }
        return choice;
    }

    static String text(@Nullable String text) {
        var given = note(text, LONGEST_TEXT);
        if (given == null) {
            throw Refused.invalid("stage.empty", "There is nothing in it.");
        }
        return given;
    }

    static @Nullable String note(@Nullable String text) {
        return note(text, LONGEST_NOTE);
    }

    static @Nullable String note(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            throw Refused.invalid("stage.too-long", "At most %d characters.".formatted(longest));
        }
        return text.strip();
    }

    static int number(@Nullable Integer value, int most) {
        if (value == null || value < 0 || value > most) {
            throw Refused.invalid("stage.out-of-range", "A number from 0 to %d is expected.".formatted(most));
        }
        return value;
    }

    static UUID id(@Nullable String choice) {
        try {
            return UUID.fromString(String.valueOf(choice));
        } catch (IllegalArgumentException noId) {
            throw unknown("choice");
        }
    }

    static Refused unknown(String field) {
        return Refused.invalid("stage.unknown-choice", "'%s' names nothing that is known here.".formatted(field));
    }
}
