package app.hearth.reading;

import java.util.EnumSet;
import java.util.Set;

/** From the words of a customer turn to its flags. */
final class FlagRules {

    private static final int ENOUGH_TO_BE_CONCRETE = 5;
    private static final int ENOUGH_WITHOUT_ASKING = 10;
    private static final int ENOUGH_WITHOUT_A_NAME = 9;
    private static final int ENOUGH_BESIDE_URGING = 14;
    private static final String ABOUT_SERVICE = "service-complaint";

    private FlagRules() {}

    static Set<Flag> flagsOf(Words words) {
        var flags = EnumSet.noneOf(Flag.class);
        for (var phrase : words.found(Sort.FLAG)) {
            if (isRaised(words, phrase)) {
                flags.add(phrase.flag());
            }
        }
        if (!isConcrete(words, flags, flags.remove(Flag.STATES_NEED))) {
            return flags;
        }
        flags.add(Flag.STATES_NEED);
        return flags;
    }

    static boolean isRaised(Words words, Found phrase) {
        return phrase.flag() == Flag.STATES_NEED || !Turning.isNegated(words, phrase);
    }

    private static boolean isConcrete(Words words, Set<Flag> flags, boolean asks) {
        var size = words.size();
        if (size < ENOUGH_TO_BE_CONCRETE) {
            return false;
        }
        var names = words.found(Sort.NEED).stream()
                .anyMatch(phrase -> !phrase.need().key().equals(ABOUT_SERVICE));
        return names
                ? asks || size >= ENOUGH_WITHOUT_ASKING
                : asks && size >= (flags.contains(Flag.URGES) ? ENOUGH_BESIDE_URGING : ENOUGH_WITHOUT_A_NAME);
    }
}
