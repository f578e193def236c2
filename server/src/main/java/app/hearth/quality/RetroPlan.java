package app.hearth.quality;

import app.hearth.quality.StoredVerdicts.Known;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an evaluation by one version of a card becomes one by a draft: which verdicts stay, and which items have to be
 * judged anew.
 */
final class RetroPlan {

    private final Scorecard draft;
    private final List<String> oldItems;
    private final Set<String> kept = new HashSet<>();
    private final List<Item> anew = new ArrayList<>();
    private final Set<String> meanings = new HashSet<>();

    /**
     * Compares the two.
     *
     * @param before null where the card judges for the first time
     */
    RetroPlan(@Nullable Scorecard before, Scorecard draft) {
        this.draft = draft;
        this.oldItems = before == null
                ? List.of()
                : before.items().stream().map(Item::id).toList();
        var old = before == null
                ? Map.<String, Item>of()
                : before.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        for (var item : draft.items()) {
            var was = old.get(item.id());
            if (before != null && was != null && draft.looksAs(before) && item.judgesAs(was)) {
                kept.add(item.id());
            } else {
                anew.add(item);
                item.meanings().forEach(meaning -> meanings.add(meaning.id()));
            }
        }
    }

    /** The items that are judged anew. */
    List<Item> anew() {
        return anew;
    }

    /** Whether the words themselves have to be looked at. */
    boolean needsWords() {
        return !anew.isEmpty() && (draft.appliesByWords() || anew.stream().anyMatch(Item::needsWords));
    }

    /** What the items that are judged anew look for by examples, by id. */
    Set<String> meanings() {
        return meanings;
    }

    /** The verdicts as they stand. */
    List<Known> before(byte[] verdicts) {
        return StoredVerdicts.read(verdicts, oldItems);
    }

    /**
     * What the draft says: the verdicts that stay and those of people, and what was judged anew.
     *
     * @param judged for at least the items that are judged anew
     */
    Evaluation after(List<Known> before, List<Judgement> judged) {
        var byItem = new HashMap<String, Judgement>();
        judged.forEach(judgement -> byItem.put(judgement.item(), judgement));
        var decided = new HashSet<String>();
        for (var known : before) {
            var item = known.judgement().item();
            if (kept.contains(item) || known.ruled()) {
                byItem.put(item, known.judgement());
            }
            if (known.ruled()) {
                decided.add(item);
            }
        }
        return draft.evaluation("", List.copyOf(byItem.values()), decided);
    }
}
