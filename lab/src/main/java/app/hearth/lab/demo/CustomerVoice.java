package app.hearth.lab.demo;

import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import java.util.EnumSet;
import java.util.Set;

/** What the customer of a scene says, as their mood lets them. */
final class CustomerVoice {

    private final Customer customer;
    private final Typing typing;
    private final Words words;
    private final Script script;
    private final Dice dice;

    CustomerVoice(Customer customer, Typing typing, Words words, Script script, Dice dice) {
        this.customer = customer;
        this.typing = typing;
        this.words = words;
        this.script = script;
        this.dice = dice;
    }

    /** Says something that shows no feeling. */
    void says(String text, Flag... flags) {
        say(text, Emotion.NEUTRAL, flags);
    }

    /** Says something plain, with the feeling of the moment before or after it. */
    void saysAsTheyFeel(String text, Flag... flags) {
        var feeling = feeling();
        if (feeling == Emotion.NEUTRAL || feeling == Emotion.PLEASED || dice.chance(0.35)) {
            says(text, flags);
        } else if (dice.chance(0.5)) {
            say(text + Script.NEXT_MESSAGE + words.any(section(feeling)), feeling, flags);
        } else {
            say(words.any(section(feeling)) + Script.NEXT_MESSAGE + text, feeling, flags);
        }
    }

    /** Lets the feeling out; how far it goes depends on the mood and on the person. */
    void vents() {
        var feeling = atLeastPuzzled(feeling());
        var text = words.has("heat") && dice.chance(0.45) ? words.any("heat") : "";
        if (!text.isEmpty() && feeling.compareTo(Emotion.FRUSTRATED) < 0) {
            feeling = Emotion.FRUSTRATED;
        }
        var outcry = text.isEmpty() || feeling == Emotion.ABUSIVE || dice.chance(0.4);
        if (outcry && customer.bitter() && feeling == Emotion.FRUSTRATED && dice.chance(0.5)) {
            text = joined(text, words.any("c.sarcasm"));
        } else if (outcry) {
            text = joined(text, words.any(section(feeling)));
        }
        var flags = EnumSet.noneOf(Flag.class);
        if (script.mood() < -0.45 && dice.chance(0.22)) {
            text = joined(text, words.any("c.escalate"));
            flags.add(Flag.THREATENS_ESCALATE);
        } else if (script.mood() < -0.4 && dice.chance(0.15)) {
            text = joined(text, words.any("c.leave"));
            flags.add(Flag.THREATENS_LEAVE);
        }
        say(text, feeling, flags.toArray(Flag[]::new));
    }

    void say(String text, Emotion emotion, Flag... flags) {
        var typed = typing.typed(text, customer.english(), dice);
        var shown = flags.length == 0 ? Set.<Flag>of() : Set.of(flags);
        script.customer(typed, 4 + dice.below(14) + typed.length() / 4, emotion, shown);
    }

    /** The strongest feeling this mood would show in this person. */
    Emotion feeling() {
        var mood = script.mood();
        if (mood > 0.5) {
            return Emotion.PLEASED;
        }
        if (mood > -0.18) {
            return Emotion.NEUTRAL;
        }
        if (mood < -0.78 && customer.polite() < 0.38) {
            return Emotion.ABUSIVE;
        }
        if (mood < -0.6) {
            return customer.polite() > 0.85 ? Emotion.DISAPPOINTED : Emotion.ANGRY;
        }
        if (mood < -0.38) {
            return customer.polite() > 0.75 && dice.chance(0.6) ? Emotion.DISAPPOINTED : Emotion.FRUSTRATED;
        }
        return dice.chance(0.6) ? Emotion.ANXIOUS : dice.chance(0.5) ? Emotion.CONFUSED : Emotion.DISAPPOINTED;
    }

    private static Emotion atLeastPuzzled(Emotion feeling) {
        return feeling == Emotion.NEUTRAL || feeling == Emotion.PLEASED ? Emotion.CONFUSED : feeling;
    }

    private static String joined(String first, String second) {
        return first.isEmpty() ? second : first + Script.NEXT_MESSAGE + second;
    }

    private static String section(Emotion feeling) {
        return "c." + feeling.wire();
    }
}
