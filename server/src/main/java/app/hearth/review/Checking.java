package app.hearth.review;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.Written;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.Sight;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Refuses what cannot be a review of this conversation by this card, all of it at once. */
final class Checking {

    private static final int MOST_EVIDENCE = 20;

    private Checking() {}

    static void draft(Written written, Scorecard card, List<Turn> turns) {
        var items = new HashMap<String, Item>();
        card.items().forEach(item -> items.put(item.id(), item));
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var said : written.items()) {
            var item = items.get(said.item());
            if (item == null) {
                faults.add(new Fault(said.item(), "The card has no such item."));
            } else if (!seen.add(said.item())) {
                faults.add(new Fault(said.item(), "It is judged twice."));
            } else if (!Choices.has(item, said)) {
                faults.add(new Fault(said.item(), "Its scale has no such verdict."));
            } else if (said.evidence().size() > MOST_EVIDENCE
                    || said.evidence().stream().anyMatch(sight -> !isWithin(sight, turns))) {
                faults.add(new Fault(said.item(), "Its evidence is not in the conversation."));
            }
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid("review.invalid", "This is no review of this conversation.", faults);
        }
    }

    /** Reviews that estimates rest on judge every item; one with a reason judges what it was chosen for. */
    static void whole(Written written, Scorecard card, Purpose purpose) {
        if (written.items().isEmpty()) {
            throw Refused.invalid("review.empty", "Nothing is judged yet.");
        }
        if (purpose.isWhole()) {
            var said = new HashSet<String>();
            written.items().forEach(item -> said.add(item.item()));
            var missing = card.items().stream()
                    .filter(item -> !said.contains(item.id()))
                    .map(item -> new Fault(item.id(), "It is not judged yet."))
                    .toList();
            if (!missing.isEmpty()) {
                throw Refused.invalid("review.incomplete", "Some items are not judged yet.", missing);
            }
        }
    }

    private static boolean isWithin(Sight sight, List<Turn> turns) {
        return sight.turn() >= 0
                && sight.turn() < turns.size()
                && sight.start() >= 0
                && sight.start() <= sight.end()
                && sight.end() <= turns.get(sight.turn()).text().length();
    }
}
