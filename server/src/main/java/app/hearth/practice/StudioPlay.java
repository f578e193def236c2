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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Talks with the customer of a draft. Nothing of it is kept: whoever goes on sends all that was typed. */
@Component
class StudioPlay {

    private final Customers customers;

    StudioPlay(Customers customers) {
        this.customers = customers;
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
        return StudioPlayView.of(play);
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

        static StudioPlayView of(RolePlay play) {
            var feelings = play.feelings();
            var ending = feelings.ending();
            return new StudioPlayView(
                    play.opening(),
                    play.exchanges().stream().map(StudioExchange::of).toList(),
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

        static StudioExchange of(Exchange exchange) {
            return new StudioExchange(
                    exchange.turn().text(),
                    exchange.heard().acts().stream().sorted().map(Act::wire).toList(),
                    exchange.lines(),
                    exchange.facts().stream().sorted().toList(),
                    exchange.mood().wire(),
                    rounded(exchange.satisfaction()),
                    rounded(exchange.after().anger()));
        }
    }
}
