package app.hearth.appeal;

import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a decided case as a test of its card: the masked words, the signals, and the verdict it should get. */
@Component
class CaseAsTest {

    /** What is less probable than this is left out. */
    private static final double WORTH_TELLING = 0.05;

    private final JsonMapper json;

    CaseAsTest(JsonMapper json) {
        this.json = json;
    }

    /** One entry of {@code tests:} in YAML. Texts stand in double quotes, where YAML reads what JSON writes. */
    String write(Appeal appeal, List<Turn> turns, Reading reading) {
        var claim = appeal.claim();
        var yaml = new StringBuilder();
        yaml.append("- name: ")
                .append(quoted("申诉改判 " + claim.item() + " " + appeal.id()))
                .append('\n');
        yaml.append("  turns:\n");
        var began = turns.stream()
                .map(Turn::at)
                .filter(at -> at != null)
                .findFirst()
                .orElse(null);
        for (var number = 0; number < turns.size(); number++) {
            yaml.append("    - {")
                    .append(turn(turns.get(number), began, number, reading))
                    .append("}\n");
        }
        var whole = reading.conversation();
        yaml.append("  conversation: {resolved: ")
                .append(number(whole.resolved().probability()));
        if (whole.listening() != null) {
            yaml.append(", listening: ").append(number(whole.listening()));
        }
        yaml.append("}\n  expect:\n    items:\n      ")
                .append(claim.item())
                .append(": ")
                .append(appeal.standing().verdict().wire())
                .append('\n');
        return yaml.toString();
    }

    private String turn(Turn turn, @Nullable Instant began, int number, Reading reading) {
        var line = new StringBuilder(
                switch (turn.speaker()) {
                    case CUSTOMER -> "customer: ";
                    case AGENT -> "agent: ";
                    default -> "bot: ";
                });
        line.append(quoted(turn.text()));
        if (began != null && turn.at() != null) {
            line.append(", at: ")
                    .append(Math.max(0, Duration.between(began, turn.at()).toSeconds()));
        }
        if (turn.speaker() == Speaker.CUSTOMER || turn.speaker() == Speaker.AGENT) {
            reading.turns().stream()
                    .filter(it -> it.turn() == number)
                    .findFirst()
                    .ifPresent(it -> line.append(signals(it)));
        }
        return line.toString();
    }

    private static String signals(TurnReading turn) {
        return switch (turn) {
            case TurnReading.Customer customer ->
                scores(
                                "emotion",
                                customer.emotionScores().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                it -> it.getKey().wire(), Map.Entry::getValue)))
                        + flags(customer);
            case TurnReading.Agent agent ->
                scores(
                        "behaviours",
                        agent.behaviourScores().entrySet().stream()
                                .collect(Collectors.toMap(it -> it.getKey().wire(), Map.Entry::getValue)));
        };
    }

    private static String flags(TurnReading.Customer customer) {
        return customer.flags().isEmpty()
                ? ""
                : customer.flags().stream()
                        .map(flag -> flag.wire())
                        .sorted()
                        .collect(Collectors.joining(", ", ", flags: [", "]"));
    }

    private static String scores(String name, Map<String, Double> scores) {
        var told = scores.entrySet().stream()
                .filter(it -> it.getValue() >= WORTH_TELLING)
                .sorted(Map.Entry.comparingByKey())
                .map(it -> it.getKey() + ": " + number(it.getValue()))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : ", " + name + ": {" + told + "}";
    }

    private String quoted(String text) {
        return json.writeValueAsString(text);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
