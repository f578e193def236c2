package app.hearth.customer.wording;

import app.hearth.customer.scenario.Language;
import app.hearth.customer.wording.Wording.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lets other words through only if they are lines a customer could say, with the same numbers in the same language. */
final class Sanitising {

    private static final int MOST_TIMES_LONGER = 3;
    private static final int SPARE = 20;
    private static final int LONGEST_LINE = 300;
    private static final String NUMERALS = "二两三四五六七八九百";
    private static final List<String> NEVER = List.of(
            "<",
            ">",
            "{",
            "}",
            "```",
            "http",
            "system",
            "assistant",
            "prompt",
            "as an ai",
            "language model",
            "作为ai",
            "作为一个ai",
            "语言模型",
            "提示词",
            "情绪：",
            "mood:",
            "anger",
            "satisfaction",
            "满意度",
            "愤怒值");

    private Sanitising() {}

    static List<String> linesOf(String content, Request request) {
        var lines = new ArrayList<String>();
        for (var line : content.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return isSound(lines, request) ? lines : request.lines();
    }

    private static boolean isSound(List<String> lines, Request request) {
        var said = String.join(" ", lines);
        var meant = String.join(" ", request.lines());
        return lines.size() == request.lines().size()
                && said.length() <= meant.length() * MOST_TIMES_LONGER + SPARE
                && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE)
                && said.codePoints().noneMatch(Sanitising::isUnseen)
                && NEVER.stream().noneMatch(said.toLowerCase(Locale.ROOT)::contains)
                && isChinese(said) == (request.language() == Language.ZH && isChinese(meant))
                && numbers(said).equals(numbers(meant))
                && numerals(said).equals(numerals(meant));
    }

    /** Characters that steer how others are shown, or that no font shows. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Set<String> numbers(String text) {
        var numbers = new TreeSet<String>();
        var number = new StringBuilder();
        for (var c : (text + " ").toCharArray()) {
            var digit = Character.digit(c, 10);
            if (digit >= 0) {
                number.append(digit);
            } else if (!number.isEmpty()) {
                numbers.add(number.toString());
                number.setLength(0);
            }
        }
        return numbers;
    }

    /** Numbers in words, as far as a character stands for a number and hardly for anything else. */
    private static Set<Integer> numerals(String text) {
        return text.chars().filter(it -> NUMERALS.indexOf(it) >= 0).boxed().collect(Collectors.toSet());
    }
}
