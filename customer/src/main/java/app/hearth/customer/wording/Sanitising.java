package app.hearth.customer.wording;

import app.hearth.customer.scenario.Language;
import app.hearth.customer.wording.Wording.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Lets other words through only if they are lines a customer could say, with the same numbers in the same language. */
final class Sanitising {

    private static final int MOST_TIMES_LONGER = 3;
    private static final int SPARE = 20;
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
                && said.chars().noneMatch(Character::isISOControl)
                && NEVER.stream().noneMatch(said.toLowerCase(Locale.ROOT)::contains)
                && isChinese(said) == (request.language() == Language.ZH && isChinese(meant))
                && numbers(said).equals(numbers(meant));
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Set<String> numbers(String text) {
        var numbers = new TreeSet<String>();
        var number = new StringBuilder();
        for (var c : (text + " ").toCharArray()) {
            if (c >= '0' && c <= '9') {
                number.append(c);
            } else if (!number.isEmpty()) {
                numbers.add(number.toString());
                number.setLength(0);
            }
        }
        return numbers;
    }
}
