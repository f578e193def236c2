package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a conversation stands by one card, with what people decided.
 *
 * @param main whether this card is the one whose score the lists show
 * @param evaluation after rulings
 * @param machine what the machine said of the items that rulings decide
 */
public record Standing(ConversationId conversation, boolean main, Evaluation evaluation, List<Judgement> machine) {

    public Standing {
        machine = List.copyOf(machine);
    }

    /** The items that people decided. */
    public Set<String> decided() {
        return machine.stream().map(Judgement::item).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the verdict on an item is a machine's advice, which counts nowhere. */
    public boolean isAdvice(Item item) {
        return item.advisory() && machine.stream().noneMatch(it -> it.item().equals(item.id()));
    }

    /** What the machine said of every item of the card, as if nobody had decided anything. */
    public List<Judgement> saidByMachine(Scorecard card) {
        var said = new HashMap<String, Judgement>();
        evaluation.judgements().forEach(judgement -> said.put(judgement.item(), judgement));
        machine.forEach(judgement -> said.put(judgement.item(), judgement));
        return card.items().stream()
                .map(item -> said.getOrDefault(item.id(), Judgement.notApplicable(item.id())))
                .toList();
    }

    Standing with(Evaluation changed, List<Judgement> replaced) {
        return new Standing(conversation, main, changed, replaced);
    }
}
