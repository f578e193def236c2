package app.hearth.practice;

import app.hearth.customer.Exchange;
import app.hearth.customer.RolePlay;
import app.hearth.customer.scenario.Fact;
import app.hearth.practice.TrainingDebriefView.TrainingFactView;
import app.hearth.practice.TrainingDebriefView.TrainingPartView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the customer knew, what of it came out, and what of the solution was brought. */
final class TrainingCaseTold {

    private TrainingCaseTold() {}

    /** The last thing that the customer had told before a turn and that nobody had said back by then. */
    static @Nullable String untouched(RolePlay play, int turn) {
        var before =
                play.exchanges().subList(0, Math.min(turn - 1, play.exchanges().size()));
        var restated =
                before.stream().flatMap(it -> it.heard().restated().stream()).collect(Collectors.toSet());
        var told = out(play, before);
        var scenario = play.setting().scenario();
        var text = scenario.text(play.setting().language());
        return scenario.facts().stream()
                .map(Fact::id)
                .filter(told::contains)
                .filter(id -> !restated.contains(id))
                .reduce((one, later) -> later)
                .map(id -> text.fact(id).say().getFirst())
                .orElse(null);
    }

    private static Set<String> out(RolePlay play, List<Exchange> exchanges) {
        var out = new HashSet<String>();
        play.setting().scenario().facts().stream()
                .filter(fact -> fact.told() == Fact.Told.OPENING)
                .forEach(fact -> out.add(fact.id()));
        exchanges.forEach(it -> out.addAll(it.facts()));
        return out;
    }

    static List<TrainingPartView> parts(RolePlay play) {
        var brought = new HashMap<String, Double>();
        play.exchanges()
                .forEach(it -> it.heard().delivered().forEach((part, share) -> brought.merge(part, share, Math::max)));
        var text = play.setting().scenario().text(play.setting().language());
        return play.setting().scenario().solutions().stream()
                .map(part -> {
                    var words = text.solutions().get(part.id());
                    return new TrainingPartView(
                            words == null ? part.id() : words.say(),
                            part.worth(),
                            brought.getOrDefault(part.id(), 0.0));
                })
                .toList();
    }

    static List<TrainingFactView> facts(RolePlay play) {
        var out = out(play, play.exchanges());
        var text = play.setting().scenario().text(play.setting().language());
        return play.setting().scenario().facts().stream()
                .map(fact -> new TrainingFactView(text.fact(fact.id()).say().getFirst(), out.contains(fact.id())))
                .toList();
    }
}
