package app.hearth.practice;

import app.hearth.customer.Customers;
import app.hearth.customer.Exchange;
import app.hearth.customer.RolePlay;
import app.hearth.customer.Setting;
import app.hearth.customer.TraineeTurn;
import app.hearth.customer.mind.Act;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.kernel.Refused;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Talks with the customer of a draft. Nothing of it is kept: whoever goes on sends all that was typed. */
@Component
class StudioPlay {

    private final Customers customers;
    private final CustomerWording wording;

    StudioPlay(Customers customers, CustomerWording wording) {
        this.customers = customers;
        this.wording = wording;
    }

    StudioPlayView play(Scenario scenario, Language language, String persona, long seed, List<String> turns) {
        if (!scenario.speaks(language)) {
            throw Refused.invalid("studio.language", "The scenario has no words in '%s'.".formatted(language.wire()));
        }
        var who = Catalogue.fitting(scenario).stream()
                .filter(it -> it.id().equals(persona))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "studio.persona", "Persona '%s' does not fit this scenario.".formatted(persona)));
        var play = customers.replay(
                new Setting(scenario, who, language, seed),
                turns.stream().map(TraineeTurn::new).toList());
        return StudioPlayView.of(play, last -> wording.say(play.setting(), play.mood(), last));
    }

    static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    /**
     * A role-play as far as it went.
     *
     * @param ending null while it goes on
     * @param satisfaction the probability of a good grade if it ended now
     * @param anger 0…1
     */
    record StudioPlayView(
            List<String> opening,
            List<StudioExchange> exchanges,
            String mood,
            double satisfaction,
            double anger,
            double solution,
            boolean over,
            @Nullable String ending) {

        /** Only what was said last comes in other words: what was said before is on the page already. */
        static StudioPlayView of(RolePlay play, UnaryOperator<List<String>> inOtherWords) {
            var feelings = play.feelings();
            var ending = feelings.ending();
            var said = play.exchanges().size();
            return new StudioPlayView(
                    said == 0 ? inOtherWords.apply(play.opening()) : play.opening(),
                    play.exchanges().stream()
                            .map(it -> StudioExchange.of(
                                    it, it.number() == said ? inOtherWords.apply(it.lines()) : it.lines()))
                            .toList(),
                    play.mood().wire(),
                    rounded(play.satisfaction()),
                    rounded(feelings.anger()),
                    rounded(feelings.solution()),
                    play.isOver(),
                    ending == null ? null : ending.wire());
        }
    }

    /** A turn with what was heard in it and what came of it. */
    record StudioExchange(
            String text,
            List<String> acts,
            List<String> lines,
            List<String> facts,
            String mood,
            double satisfaction,
            double anger) {

        static StudioExchange of(Exchange exchange, List<String> lines) {
            return new StudioExchange(
                    exchange.turn().text(),
                    exchange.heard().acts().stream().sorted().map(Act::wire).toList(),
                    lines,
                    exchange.facts().stream().sorted().toList(),
                    exchange.mood().wire(),
                    rounded(exchange.satisfaction()),
                    rounded(exchange.after().anger()));
        }
    }
}
