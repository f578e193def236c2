package app.hearth.customer.drafting;

import app.hearth.customer.Customers;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Tone;
import app.hearth.reading.Flag;
import app.hearth.reading.Needs;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Drafts a scenario from a masked conversation and its reading: facts from what the customer told, parts of the
 * solution from what the agent did, how hard it is from how the customer came in. A person goes over it before anybody
 * practises on it; the {@linkplain Placeholders draft says where}.
 */
public final class ScenarioDraft {

    private static final int MOST_LINES_OF_OPENING = 2;
    private static final double CALM = 0.42;
    private static final double WORST = 0.85;

    private final Transcript transcript;
    private final Reading reading;
    private final Language language;
    private final Telling telling;

    private ScenarioDraft(Transcript transcript, Reading reading) {
        this.transcript = transcript;
        this.reading = reading;
        this.language = transcript.turns().stream()
                        .anyMatch(turn -> turn.text().codePoints().anyMatch(Character::isIdeographic))
                ? Language.ZH
                : Language.EN;
        this.telling = Telling.of(transcript, reading, language);
    }

    /**
     * The document of a draft, with an excellent and a poor agent who were tried: of several ways to do it well the
     * first by which every customer is won, else the one by which most are. The draft says so where it is not all of
     * them.
     *
     * @param transcript masked; nothing is masked here
     * @param customers whom the agents are tried with
     * @throws IllegalArgumentException if the customer says nothing in it
     */
    public static String of(Transcript transcript, Reading reading, Customers customers) {
        var draft = new ScenarioDraft(transcript, reading);
        var proof = new DraftProof(customers);
        var best = "";
        var fewest = Integer.MAX_VALUE;
        for (var lines : new DraftScripts(draft.telling, draft.language).excellent()) {
            var document = draft.document(lines, true);
            var otherwise = proof.differences(document).size();
            if (otherwise == 0) {
                return document;
            }
            if (otherwise < fewest) {
                fewest = otherwise;
                best = draft.document(lines, false);
            }
        }
        return best;
    }

    private String document(List<String> excellent, boolean proved) {
        var yaml = new YamlText();
        head(yaml);
        yaml.line(0, "facts:");
        for (var fact : telling.facts()) {
            yaml.line(
                    1,
                    "- {id: %s, told: %s}"
                            .formatted(fact.id(), fact.told().name().toLowerCase(Locale.ROOT)));
        }
        yaml.line(0, "solutions:");
        var remedies = telling.remedies();
        for (var i = 0; i < remedies.size(); i++) {
            yaml.line(1, "- {id: %s, worth: %s}".formatted(remedies.get(i).id(), worth(i, remedies.size())));
        }
        yaml.line(0, language.wire() + ":");
        words(yaml);
        tests(yaml, excellent, proved);
        return yaml.toString();
    }

    /** In hundredths that add up to 1. */
    private static String worth(int i, int parts) {
        var share = 100 / parts;
        return String.format(Locale.ROOT, "%.2f", (i == 0 ? 100 - share * (parts - 1) : share) / 100.0);
    }

    private void head(YamlText yaml) {
        var anger = anger();
        var severity = severity(anger);
        yaml.line(
                0,
                language == Language.ZH
                        ? "# 由会话改编的草稿。请逐项核对：客户是谁，什么可以做、什么不可以，文末自测（tests）里的话像不像一位好客服会说的。"
                        : "# A draft from a conversation. Go over it: who the customer is, what may be done, and whether the tests at the end say what a good agent would.");
        yaml.line(0, "scenario: draft");
        yaml.line(0, "version: 1");
        yaml.line(0, "industry: " + Placeholders.INDUSTRY);
        yaml.line(0, "difficulty: " + (anger > 0.72 ? 3 : anger > 0.58 ? 2 : 1));
        yaml.line(0, "tone: " + tone().wire());
        yaml.line(0, "need: " + reading.conversation().need());
        yaml.line(
                0,
                "temper: {anger: [%s, %s], trust: [0.28, 0.45], severity: [%s, %s], story: 2, patience: [12, 16]}"
                        .formatted(
                                number(anger - 0.06),
                                number(anger + 0.06),
                                number(severity - 0.06),
                                number(severity + 0.06)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", Math.clamp(value, 0.05, 0.95));
    }

    /** The worse the customer came in, the angrier; a flag of anger on top. */
    private double anger() {
        var entry = reading.conversation().entryEmotion();
        var came = CALM + (WORST - CALM) * Math.max(0, -(entry == null ? 0 : entry));
        return Math.clamp(came + (has(Flag.OFFENSIVE) ? 0.1 : 0) + (has(Flag.URGES) ? 0.04 : 0), CALM, WORST);
    }

    private double severity(double anger) {
        return Math.clamp(
                0.35
                        + (anger - CALM) / 2
                        + (has(Flag.REPEAT_CONTACT) ? 0.12 : 0)
                        + (has(Flag.THREATENS_ESCALATE) ? 0.12 : 0),
                0.35,
                0.85);
    }

    private boolean has(Flag flag) {
        return reading.turns().stream()
                .anyMatch(turn -> turn instanceof TurnReading.Customer customer
                        && customer.flags().contains(flag));
    }

    private Tone tone() {
        return has(Flag.OFFENSIVE) ? Tone.ABUSIVE : has(Flag.THREATENS_ESCALATE) ? Tone.LEGAL : Tone.PLAIN;
    }

    private void words(YamlText yaml) {
        var zh = language == Language.ZH;
        var need = Needs.of(reading.conversation().need());
        var matter = zh ? "这次的" + need.zh() + "问题" : "this matter (" + need.en() + ")";
        yaml.text(1, "title", Placeholders.title(language, zh ? need.zh() : need.en()));
        yaml.text(1, "briefing", Placeholders.fillIn(language, "学员事先知道什么。", "what the trainee knows beforehand."));
        yaml.text(1, "policy", Placeholders.fillIn(language, "什么可以做，什么不可以。", "what may and may not be done."));
        yaml.text(1, "matter", matter);
        yaml.text(1, "want", zh ? "把这件事解决好" : "get this solved");
        yaml.texts(1, "opening", opening());
        yaml.line(1, "facts:");
        for (var fact : telling.facts()) {
            yaml.line(2, fact.id() + ":");
            yaml.texts(3, "say", List.of(fact.say()));
            yaml.text(3, "words", String.join("|", fact.words()));
            if (!fact.ask().isEmpty()) {
                yaml.text(3, "ask", String.join("|", fact.ask()));
            }
        }
        yaml.text(1, "feelings", zh ? "着急|失望|折腾|耽误" : "worried|frustrat*|let down|waiting");
        yaml.line(1, "solutions:");
        for (var remedy : telling.remedies()) {
            yaml.line(2, remedy.id() + ":");
            yaml.text(3, "say", remedy.say());
            yaml.texts(3, "words", List.of(String.join("|", remedy.words())));
        }
    }

    private void tests(YamlText yaml, List<String> excellent, boolean proved) {
        if (!proved) {
            yaml.line(
                    1,
                    language == Language.ZH
                            ? "# excellent 还不能让每位客户都接受：看看解决项是否够，再把这几句改得更好。"
                            : "# The excellent agent does not win every customer yet: see whether the solution is enough, and mend the lines.");
        }
        yaml.line(1, "tests:");
        yaml.line(2, "- agent: excellent");
        yaml.texts(3, "lines", excellent);
        yaml.line(3, "ends: accepted");
        yaml.line(3, "at-least: 0.5");
        yaml.line(2, "- agent: poor");
        yaml.texts(3, "lines", new DraftScripts(telling, language).poor());
        yaml.line(3, "ends: [escalated, hung-up, open]");
        yaml.line(3, "at-most: 0.2");
    }

    private List<String> opening() {
        var lines = new ArrayList<String>();
        for (var turn : transcript.turns()) {
            var speaks = turn.speaker() == Speaker.CUSTOMER;
            if (speaks && !turn.text().isBlank() && lines.size() < MOST_LINES_OF_OPENING) {
                lines.add(turn.text().strip());
            } else if (!speaks && !lines.isEmpty()) {
                break;
            }
        }
        return List.of(String.join(language == Language.ZH ? "，" : " ", lines));
    }
}
