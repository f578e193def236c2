package app.hearth.scorecard;

import app.hearth.document.Bilingual;
import app.hearth.reading.Reading;
import app.hearth.scorecard.Item.Critical;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions a conversation is measured by, and what each is worth, in one version.
 *
 * @param about what it is for
 * @param applies which conversations can be judged at all; null for every one
 * @param examples conversations with the verdicts they should get; the card's own tests
 */
public record Scorecard(
        String id,
        int version,
        Bilingual name,
        Bilingual about,
        Certainty certainty,
        @Nullable Detect applies,
        List<Section> sections,
        List<CardExample> examples) {

    public Scorecard {
        sections = List.copyOf(sections);
        examples = List.copyOf(examples);
    }

    /** The items of all sections, in order. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** What it looks for by examples of it. */
    public Set<Meaning> meanings() {
        return Stream.concat(
                        items().stream().flatMap(item -> item.meanings().stream()),
                        Stream.ofNullable(applies).flatMap(detect -> detect.meanings().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Judges every item. Takes the words and the signals and nothing else: no name, no number, no past. What is looked
     * for by examples is compared here and now, which takes its time.
     */
    public Evaluation evaluate(List<Turn> turns, Reading reading) {
        return evaluate(turns, reading, Matches.in(turns, meanings()));
    }

    /** Judges every item by what was compared with examples before; what was not is left open. */
    public Evaluation evaluate(List<Turn> turns, Reading reading, Matches matches) {
        var talk = new SpokenTalk(turns, reading, certainty, matches);
        var judgeable = isJudgeable(talk);
        var judgements = new ArrayList<Judgement>();
        for (var section : sections) {
            for (var item : section.items()) {
                judgements.add(judgeable ? item.judge(talk) : Judgement.notApplicable(item.id()));
            }
        }
        return evaluation(reading.reader(), judgements, Set.of());
    }

    /** Whether it is meant for this conversation. */
    public boolean appliesTo(List<Turn> turns, Reading reading, Matches matches) {
        return isJudgeable(new SpokenTalk(turns, reading, certainty, matches));
    }

    /**
     * Judges some items without the words, and so without evidence.
     *
     * @param items none that {@linkplain Item#needsWords() needs the words}
     */
    public List<Judgement> judge(Sketch sketch, List<Item> items, Matches matches) {
        var talk = new SketchedTalk(sketch, certainty, matches);
        var judgeable = isJudgeable(talk);
        return items.stream()
                .map(item -> judgeable ? item.judge(talk) : Judgement.notApplicable(item.id()))
                .toList();
    }

    /** Whether what conversations it is meant for can only be told from their words. */
    public boolean appliesByWords() {
        return applies != null && applies.needsWords();
    }

    /** Whether it is meant for the same conversations as another one, and is as certain. */
    public boolean looksAs(Scorecard other) {
        return certainty.equals(other.certainty) && Objects.equals(applies, other.applies);
    }

    private boolean isJudgeable(Talk talk) {
        return applies == null || applies.in(talk).truth() == Truth.YES;
    }

    /**
     * Adds judgements up. Items without one do not apply; what is advice is among the judgements and counts nowhere.
     *
     * @param decided the items that people decided; the rest is what a machine said
     */
    public Evaluation evaluation(String reader, List<Judgement> judgements, Set<String> decided) {
        var byItem = new HashMap<String, Judgement>();
        judgements.forEach(judgement -> byItem.put(judgement.item(), judgement));
        var counting = counting(byItem, decided);
        var all = items();
        var cardFails = all.stream().anyMatch(item -> fails(item, Critical.CARD, counting));
        var anyFails = cardFails || all.stream().anyMatch(item -> fails(item, Critical.SECTION, counting));
        var score = cardFails ? Double.valueOf(0) : scoreAfterSections(counting);
        var pending =
                all.stream().filter(item -> isPending(byItem.get(item.id()))).toList();
        return new Evaluation(
                id,
                version,
                reader,
                score,
                skill(all, counting),
                compliance(all, counting),
                anyFails,
                pending.size(),
                (int) pending.stream()
                        .filter(item -> !item.isForPeople() && counting.containsKey(item.id()))
                        .count(),
                inOrder(all, byItem));
    }

    /**
     * The judgements that count: without those that are advice.
     *
     * @param decided the items that people decided
     */
    public Map<String, Judgement> counting(Map<String, Judgement> byItem, Set<String> decided) {
        var advice = new ArrayList<String>();
        for (var section : sections) {
            for (var item : section.items()) {
                if (item.isAdvice(decided)) {
                    advice.add(item.id());
                }
            }
        }
        if (advice.isEmpty()) {
            return byItem;
        }
        var counting = new HashMap<>(byItem);
        advice.forEach(counting::remove);
        return counting;
    }

    private static List<Judgement> inOrder(List<Item> items, Map<String, Judgement> byItem) {
        return items.stream()
                .map(item -> byItem.getOrDefault(item.id(), Judgement.notApplicable(item.id())))
                .toList();
    }

    private static boolean isPending(@Nullable Judgement judgement) {
        return judgement != null && judgement.verdict() == Verdict.PENDING;
    }

    /**
     * The score of one section, with what its critical items take away; null where nothing in it could be judged.
     *
     * @param counting the judgements {@linkplain #counting that count}
     */
    public @Nullable Double scoreOf(Section section, Map<String, Judgement> counting) {
        var tally = new Tally();
        add(section, counting, tally);
        return tally.score();
    }

    private @Nullable Double scoreAfterSections(Map<String, Judgement> byItem) {
        var tally = new Tally();
        sections.forEach(section -> add(section, byItem, tally));
        return tally.score();
    }

    private static @Nullable Double skill(List<Item> items, Map<String, Judgement> byItem) {
        var tally = new Tally();
        items.forEach(item -> tally.add(item, byItem.get(item.id()), false));
        return tally.score();
    }

    /** Nothing is left of it when a critical item of compliance is not met. */
    private static @Nullable Double compliance(List<Item> items, Map<String, Judgement> byItem) {
        var own = items.stream().filter(Item::compliance).toList();
        var fails = own.stream().anyMatch(item -> item.critical() != null && isNotMet(byItem.get(item.id())));
        return fails ? Double.valueOf(0) : skill(own, byItem);
    }

    private static void add(Section section, Map<String, Judgement> byItem, Tally tally) {
        var fails = section.items().stream().anyMatch(item -> fails(item, Critical.SECTION, byItem));
        section.items().forEach(item -> tally.add(item, byItem.get(item.id()), fails));
    }

    private static boolean fails(Item item, Critical critical, Map<String, Judgement> byItem) {
        return item.critical() == critical && isNotMet(byItem.get(item.id()));
    }

    private static boolean isNotMet(@Nullable Judgement judgement) {
        return judgement != null && judgement.verdict() == Verdict.NOT_MET;
    }

    /** A weighted mean of what was judged; the rest stays out of both sums. */
    private static final class Tally {

        private double reached;
        private double possible;

        void add(Item item, @Nullable Judgement judgement, boolean lost) {
            if (judgement != null && judgement.verdict().isJudged()) {
                possible += item.weight();
                reached += lost ? 0 : item.weight() * judgement.share();
            }
        }

        @Nullable
        Double score() {
            return possible == 0 ? null : Math.min(100, Math.round(10_000 * reached / possible) / 100.0);
        }
    }
}
