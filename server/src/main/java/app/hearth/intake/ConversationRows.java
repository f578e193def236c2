package app.hearth.intake;

import app.hearth.transcript.Outcome;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one conversation from a file with one turn a row.
 *
 * @param rows in the order of the file; where all have a time, the turns are put in the order of time
 */
record ConversationRows(String externalId, List<ReceivedTurn> rows) {

    /** Sorts rows, grouped by conversation, into conversations. */
    static List<ConversationRows> of(List<ReceivedTurn> rows) {
        var byId = new LinkedHashMap<String, List<ReceivedTurn>>();
        rows.forEach(row ->
                byId.computeIfAbsent(row.externalId(), id -> new ArrayList<>()).add(row));
        return byId.entrySet().stream()
                .map(entry -> new ConversationRows(entry.getKey(), entry.getValue()))
                .toList();
    }

    Transcript transcript() {
        return new Transcript(
                externalId,
                first(ReceivedTurn::channel),
                first(ReceivedTurn::agent),
                first(ReceivedTurn::customer),
                null,
                turns(),
                new Outcome(first(ReceivedTurn::csat), null));
    }

    long firstRow() {
        return rows.getFirst().row();
    }

    List<String> digests() {
        return rows.stream().map(ReceivedTurn::digest).toList();
    }

    Map<String, Integer> masked() {
        var masked = new TreeMap<String, Integer>();
        rows.forEach(row -> row.masked().forEach((slot, number) -> masked.merge(slot, number, Integer::sum)));
        return masked;
    }

    private List<Turn> turns() {
        var turns = rows.stream().map(ReceivedTurn::turn).toList();
        if (turns.stream().map(Turn::at).anyMatch(Objects::isNull)) {
            return turns;
        }
        Function<Turn, Instant> time = turn -> Objects.requireNonNull(turn.at());
        return turns.stream().sorted(Comparator.comparing(time)).toList();
    }

    private <T> @Nullable T first(Function<ReceivedTurn, @Nullable T> value) {
        for (var row : rows) {
            var found = value.apply(row);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
