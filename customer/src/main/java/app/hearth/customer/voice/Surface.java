package app.hearth.customer.voice;

import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Persona.Marks;
import app.hearth.customer.scenario.Persona.Voice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a persona writes down a line: fillers, marks, pieces, a slip of the pen now and then. */
final class Surface {

    private static final List<String> ANSWERS =
            List.of("Okay", "Yes", "Good", "Fine", "Thank", "Right", "Sure", "That", "Correct", "So");
    private static final double FILLER = 0.22;
    private static final double TAIL = 0.18;
    private static final int LONG_CHINESE = 13;
    private static final int LONG_ENGLISH = 45;
    private static final int SHORTEST_PIECE = 4;
    private static final List<List<String>> SLIPS_ZH =
            List.of(List.of("账", "帐"), List.of("的话", "得话"), List.of("再", "在"), List.of("怎么", "怎莫"), List.of("那", "哪"));
    private static final List<List<String>> SLIPS_EN = List.of(
            List.of("because", "becuase"),
            List.of("really", "realy"),
            List.of("don't", "dont"),
            List.of("you're", "your"),
            List.of("already", "allready"));

    private final Set<String> usedUp = new HashSet<>();
    private final Language language;
    private final Voice voice;

    Surface(Language language, Voice voice) {
        this.language = language;
        this.voice = voice;
    }

    /** One line as this persona sends it, in one piece or several. */
    List<String> send(String line, Temperature mood, boolean first, Dice dice) {
        var text = line;
        var often = mood == Temperature.HOT || mood == Temperature.CROSS ? 1 : 0.5;
        if (first && dice.hits(FILLER * often) && canTakeFiller(text)) {
            var filler = unused(voice.fillers(), dice);
            text = filler.isEmpty() ? text : withFiller(filler, text);
        }
        if (mood != Temperature.LOW && dice.hits(TAIL * often) && endsPlainly(text)) {
            var tail = unused(voice.tails(), dice);
            text = tail.isEmpty() || saysAlready(text, tail) ? text : withTail(text, tail);
        }
        if (dice.hits(voice.slips())) {
            text = slip(text, dice);
        }
        var pieces = dice.hits(voice.burst()) ? pieces(text) : List.of(text);
        return pieces.stream().map(piece -> mark(piece, mood)).toList();
    }

    /** Nobody is funny with the same words twice. */
    private String unused(List<String> words, Dice dice) {
        var left = words.stream().filter(word -> !usedUp.contains(word)).toList();
        if (left.isEmpty()) {
            return "";
        }
        var word = dice.oneOf(left);
        usedUp.add(word);
        return word;
    }

    /** Not before a word that begins an answer already. */
    private static boolean canTakeFiller(String text) {
        return Character.isLetter(text.codePointAt(0))
                && "嗯好行对哦啊哎是可".indexOf(text.charAt(0)) < 0
                && ANSWERS.stream().noneMatch(text::startsWith);
    }

    private String withFiller(String filler, String text) {
        return language == Language.ZH || text.startsWith("I ") || text.startsWith("I'")
                ? filler + (language == Language.ZH ? "" : " ") + text
                : filler + " " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static boolean endsPlainly(String text) {
        return (text.endsWith("。") && "吧呢吗啊嘛啦咯呗呀哦了的".indexOf(text.charAt(Math.max(0, text.length() - 2))) < 0)
                || (text.endsWith(".") && !text.endsWith(".."));
    }

    /** "You're just on shift, mate, mate." */
    private static boolean saysAlready(String text, String tail) {
        var words = tail.replaceAll("[\\p{Punct}，。]", "").strip().toLowerCase(Locale.ROOT);
        return words.length() > 1 && text.toLowerCase(Locale.ROOT).contains(words);
    }

    private String withTail(String text, String tail) {
        return text.substring(0, text.length() - 1) + tail;
    }

    private String slip(String text, Dice dice) {
        var slip = dice.oneOf(language == Language.ZH ? SLIPS_ZH : SLIPS_EN);
        var at = text.indexOf(slip.getFirst());
        return at < 0
                ? text
                : text.substring(0, at)
                        + slip.getLast()
                        + text.substring(at + slip.getFirst().length());
    }

    /** At the marks between clauses in Chinese, between sentences in English. */
    private List<String> pieces(String text) {
        var chinese = language == Language.ZH;
        if (text.length() < (chinese ? LONG_CHINESE : LONG_ENGLISH)) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var ends = (chinese ? "，。！？" : ".!?").indexOf(text.charAt(i)) >= 0
                    && (chinese || i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (ends
                    && !isQuoting(text, i)
                    && i + 1 - start >= SHORTEST_PIECE
                    && text.length() - i - 1 >= SHORTEST_PIECE) {
                pieces.add(text.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }

    /** Nobody sends half of what somebody else said. */
    private static boolean isQuoting(String text, int at) {
        return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
    }

    private String mark(String piece, Temperature mood) {
        var text = piece.endsWith("，") ? piece.substring(0, piece.length() - 1) : piece;
        var stop = language == Language.ZH ? "。" : ".";
        if (!text.endsWith(stop) || text.endsWith("..")) {
            return text;
        }
        var bare = text.substring(0, text.length() - 1);
        if (voice.marks() == Marks.LOUD && mood == Temperature.HOT) {
            return bare + (language == Language.ZH ? "！" : "!");
        }
        return voice.marks() == Marks.NONE ? bare : text;
    }
}
