package app.hearth.customer.voice;

import app.hearth.customer.mind.Mood;
import java.util.Locale;

/** Moods as far as phrases tell them apart. */
enum Temperature {
    HOT,
    CROSS,
    LOW,
    COOL;

    static Temperature of(Mood mood) {
        return switch (mood) {
            case ABUSIVE, ANGRY -> HOT;
            case ANNOYED -> CROSS;
            case ANXIOUS -> LOW;
            case NEUTRAL, CALM, GRATEFUL -> COOL;
        };
    }

    static Temperature ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
