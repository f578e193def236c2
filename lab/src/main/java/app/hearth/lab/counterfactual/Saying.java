package app.hearth.lab.counterfactual;

import java.util.Locale;

/** Small changes of a text. */
final class Saying {

    private Saying() {}

    static boolean isChinese(String text) {
        return text.chars().anyMatch(Character::isIdeographic);
    }

    /** Without a full stop and the like at the end. */
    static String bare(String text) {
        return text.replaceAll("[。.~～ ]+$", "");
    }

    /** With a mark at the end. */
    static String ended(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /** A particle goes only behind a word, not behind a mark or a masked value. */
    static String ending(String text, String particle) {
        var bare = bare(text);
        return !bare.isEmpty() && Character.isIdeographic(bare.charAt(bare.length() - 1)) ? bare + particle : text;
    }

    static String withCapital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
