package app.hearth.customer.drafting;

import app.hearth.customer.drafting.Telling.DraftFact;
import app.hearth.customer.drafting.Telling.DraftRemedy;
import app.hearth.customer.scenario.Fact.Told;
import app.hearth.customer.scenario.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Words for the two agents by whom a draft proves itself: one listens, says back what was told, asks for what was not,
 * and brings what the agent of the conversation brought; the other does none of it.
 */
final class DraftScripts {

    private final Telling telling;
    private final Language language;

    DraftScripts(Telling telling, Language language) {
        this.telling = telling;
        this.language = language;
    }

    /** Ways to do it well, the shortest first. */
    List<List<String>> excellent() {
        return List.of(excellent(1, false), excellent(2, false), excellent(3, true), excellent(4, true));
    }

    /** @param rounds how often the customer is listened to before anything is done */
    private List<String> excellent(int rounds, boolean closing) {
        var lines = new ArrayList<String>();
        lines.add(
                say("您好，您慢慢说，我在听，把经过跟我讲讲。", "Hello, please take your time and tell me what happened. I'm listening."));
        var told = telling.facts().stream()
                .filter(fact -> fact.told() != Told.ASKED)
                .toList();
        for (var round = 0; round < rounds; round++) {
            lines.add(restating(told.get(round % told.size()), round));
        }
        telling.facts().stream().filter(fact -> fact.told() == Told.ASKED).forEach(fact -> lines.add(asking(fact)));
        telling.remedies().forEach(remedy -> lines.add(doing(remedy)));
        if (closing) {
            lines.add(
                    say(
                            "因为是我们这边没有处理好，才让您这样折腾。我会一直跟到底，今天下班前再给您回个话。",
                            "It was because we slipped up on our side that you had this trouble. I will follow it through myself and call you back today."));
            telling.remedies().forEach(remedy -> lines.add(done(remedy)));
        }
        lines.add(say("感谢您告诉我们，还有别的需要，随时找我。", "Thank you for telling us. If there is anything else, just ask me."));
        return List.copyOf(lines);
    }

    private String restating(DraftFact fact, int round) {
        var what = named(fact.words());
        return round % 2 == 0
                ? say(
                        "您说的是%s，这样耽误您，换谁都会着急，也难免失望。我先把它记下来。".formatted(what),
                        "So it is about %s. Having to wait like that, anybody would be worried and feel let down. I have noted it."
                                .formatted(what))
                : say(
                        "%s这一点我听明白了，来回折腾，确实让人着急。".formatted(what),
                        "I have understood the part about %s. All that waiting is frustrating.".formatted(what));
    }

    private String asking(DraftFact fact) {
        var what = named(fact.ask().isEmpty() ? fact.words() : fact.ask());
        return say("为了帮您查清楚，请问%s是怎样的？".formatted(what), "To look into it, could you tell me about %s?".formatted(what));
    }

    private String doing(DraftRemedy remedy) {
        return say("这件事我来负责，%s".formatted(remedy.say()), "I'll take care of this myself. %s".formatted(remedy.say()));
    }

    private String done(DraftRemedy remedy) {
        var what = named(remedy.words());
        return say("%s，我已经给您办好了。".formatted(what), "I've done that for you now: %s.".formatted(what));
    }

    private String named(List<String> words) {
        return String.join(say("、", ", "), words.subList(0, Math.min(2, words.size())));
    }

    /** One who does none of it. */
    List<String> poor() {
        return language == Language.ZH
                ? List.of("系统显示就是这样，我也没办法。", "您冷静一下。", "公司规定就是这样。", "这个是您自己当时没看清。", "这个不归我们管，您自己去问别的部门吧。", "那我给您转接。")
                : List.of(
                        "That is what the system shows, there is nothing I can do.",
                        "Please calm down.",
                        "That's company policy.",
                        "You should have read it properly yourself.",
                        "That's not our department, you'll have to ask somebody else.",
                        "I'll transfer you.");
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
