package app.hearth.quality;

import app.hearth.kernel.MonthlyPartitions;
import app.hearth.quality.MatchTable.Row;
import app.hearth.scorecard.Matches;
import app.hearth.scorecard.Meaning;
import app.hearth.scorecard.Scorecard;
import app.hearth.signals.ReadConversation;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is known of what agents mean. Comparing takes longer than all the rest together, so what is not known when a
 * conversation is scored waits to be compared, and the items that look for it are undecided until then.
 */
@Component
class Comparisons {

    private final MatchTable matches;
    private final MeaningWorkTable works;
    private final MonthlyPartitions months;

    Comparisons(MatchTable matches, MeaningWorkTable works, MonthlyPartitions months) {
        this.matches = matches;
        this.works = works;
        this.months = months;
    }

    /** All that is looked for, by the cards in use and by drafts that somebody asked about. */
    Set<Meaning> wanted(CardChoice choice) {
        var wanted = new HashSet<>(works.ofDrafts());
        wanted.addAll(choice.meanings());
        return wanted;
    }

    /** What is known of what is said in a batch. What is missing waits; what was said otherwise before is forgotten. */
    Map<UUID, Matches> of(CardChoice choice, List<ReadConversation> batch) {
        matches.dropStale(batch.stream()
                .collect(Collectors.toMap(
                        it -> it.conversation().id().value(),
                        it -> words(it.conversation().turns()))));
        var wanted = ids(wanted(choice));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var ids = batch.stream().map(it -> it.conversation().id().value()).toList();
        var known = matches.find(ids, wanted);
        var missing = ids.stream().filter(id -> !knows(known, id, wanted)).toList();
        if (!missing.isEmpty()) {
            works.add(missing);
        }
        return known;
    }

    /** Compares those of a batch that are not compared with all of these yet. */
    void compare(List<ReadConversation> batch, Set<Meaning> meanings) {
        var wanted = ids(meanings);
        var ids = batch.stream().map(it -> it.conversation().id().value()).toList();
        var known = matches.find(ids, wanted);
        var missing = batch.stream()
                .filter(it -> !knows(known, it.conversation().id().value(), wanted))
                .map(ReadConversation::conversation)
                .toList();
        var found = Matches.compare(missing.stream().map(it -> it.turns()).toList(), meanings);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < missing.size(); i++) {
            var conversation = missing.get(i);
            var words = words(conversation.turns());
            found.get(i)
                    .byMeaning()
                    .forEach((meaning, match) ->
                            rows.add(new Row(conversation.id().value(), meaning, words, match)));
        }
        if (!rows.isEmpty()) {
            months.open("meaning_match", ids);
            matches.upsert(rows);
        }
    }

    /** Has the whole store compared with what a draft looks for. */
    void want(Scorecard draft) {
        works.replace(draft.id(), draft.meanings());
        if (!draft.meanings().isEmpty()) {
            works.addAllWithout(ids(draft.meanings()));
        }
    }

    /** What is known of what some items look for, in a stretch of the store. */
    Map<UUID, Matches> between(UUID first, UUID last, Collection<Meaning> meanings) {
        return matches.between(first, last, ids(meanings));
    }

    /** Whether a conversation is compared with all of these. */
    static boolean knows(Map<UUID, Matches> known, UUID conversation, Collection<String> meanings) {
        return Objects.requireNonNullElse(known.get(conversation), Matches.NONE)
                .byMeaning()
                .keySet()
                .containsAll(meanings);
    }

    static Set<String> ids(Collection<Meaning> meanings) {
        return meanings.stream().map(Meaning::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A hash of what the agent says, and where. */
    private static long words(List<Turn> turns) {
        var hash = 0xcbf29ce484222325L;
        for (var turn : turns) {
            var text = turn.speaker() == Speaker.AGENT ? turn.text() : "";
            for (var i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '\n') * 0x100000001b3L;
        }
        return hash;
    }
}
