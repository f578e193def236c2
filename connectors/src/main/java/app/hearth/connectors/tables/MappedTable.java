package app.hearth.connectors.tables;

import app.hearth.transcript.Faults;
import app.hearth.transcript.Line;
import app.hearth.transcript.Lines;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Place;
import app.hearth.transcript.RoleWords;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Times;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.TranscriptRules;
import app.hearth.transcript.Turn;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows of a table as turns, or as whole conversations, by a mapping. */
public final class MappedTable implements Lines {

    private final Table table;
    private final ColumnMapping mapping;
    private final TranscriptRules rules;
    private final Faults unfit = new Faults();
    private boolean told;

    public MappedTable(Table table, ColumnMapping mapping, TranscriptRules rules) {
        this.table = table;
        this.mapping = mapping;
        this.rules = rules.at(mapping.zone());
        mapping.check(table.header(), unfit);
    }

    @Override
    public boolean hasNext() {
        return unfit.none() ? table.hasNext() : !told;
    }

    @Override
    public Line next() {
        if (!unfit.none()) {
            told = true;
            return new Line.Bad(Place.line(1), unfit.list());
        }
        var row = table.next();
        var place = Place.line(row.line());
        if (row.fault() != null) {
            return new Line.Bad(place, List.of(row.fault()));
        }
        var faults = new Faults();
        if (row.cells().stream().skip(table.header().size()).anyMatch(cell -> !cell.isBlank())) {
            faults.add("", "row.too-wide", "The row has more cells than the table has columns.", null);
        }
        var line = mapping.layout() == ColumnMapping.Layout.TURN_PER_ROW
                ? turn(place, row, faults)
                : conversation(place, row, faults);
        return faults.none() ? line : new Line.Bad(place, faults.list());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private Line.Part turn(Place place, Row row, Faults faults) {
        var columns = mapping.columns();
        var agent = cell(row, columns.agentId());
        var customer = cell(row, columns.customerId());
        var speaker = speaker(cell(row, columns.speaker()), agent, customer, faults);
        var turn = new Turn(speaker, time(row, faults), text(row), null);
        rules.check("", turn, faults);
        names(row, faults);
        return new Line.Part(
                place,
                text(row, columns.conversationId()),
                channel(row),
                agent,
                customer,
                turn,
                outcome(row, faults),
                row.bytes());
    }

    private Line.Whole conversation(Place place, Row row, Faults faults) {
        var columns = mapping.columns();
        var agent = cell(row, columns.agentId());
        var customer = cell(row, columns.customerId());
        var startedAt = time(row, faults);
        var cell = new TranscriptCell(mapping, agent, customer, startedAt);
        var assigned = cell.read(text(row));
        var first =
                assigned.turns().isEmpty() ? null : assigned.turns().getFirst().at();
        var transcript = new Transcript(
                text(row, columns.conversationId()),
                channel(row),
                agent,
                customer,
                startedAt == null ? first : startedAt,
                assigned.turns(),
                outcome(row, faults));
        rules.check(transcript, faults);
        return new Line.Whole(place, transcript, row.bytes(), assigned.remarks());
    }

    private void names(Row row, Faults faults) {
        var columns = mapping.columns();
        if (text(row, columns.conversationId()).isEmpty()) {
            faults.missing("conversationId");
        }
        rules.name("conversationId", cell(row, columns.conversationId()), faults);
        rules.name("channel", cell(row, columns.channel()), faults);
        rules.name("agentId", cell(row, columns.agentId()), faults);
        rules.name("customerId", cell(row, columns.customerId()), faults);
    }

    private Speaker speaker(@Nullable String value, @Nullable String agent, @Nullable String customer, Faults faults) {
        if (value == null) {
            faults.missing("speaker");
            return Speaker.UNKNOWN;
        }
        var side = mapping.speakers().of(value);
        if (side != null) {
            return side;
        }
        if (value.equalsIgnoreCase(agent)) {
            return Speaker.AGENT;
        }
        if (value.equalsIgnoreCase(customer)) {
            return Speaker.CUSTOMER;
        }
        var spoken = RoleWords.of(value);
        if (spoken == null) {
            faults.add("speaker", "speaker.unknown", "The mapping does not say which side this is.", value);
        }
        return spoken == null ? Speaker.UNKNOWN : spoken;
    }

    private @Nullable Instant time(Row row, Faults faults) {
        var text = cell(row, mapping.columns().at());
        if (text == null) {
            return null;
        }
        var at = Times.parse(text, rules.zone());
        if (at == null) {
            faults.add("at", "time.unreadable", "Not a time that could be understood.", text);
        }
        return at;
    }

    private Outcome outcome(Row row, Faults faults) {
        var csat = cell(row, mapping.columns().csat());
        return csat == null ? Outcome.UNKNOWN : new Outcome(Ratings.read("csat", csat, faults), null);
    }

    private @Nullable String channel(Row row) {
        var channel = cell(row, mapping.columns().channel());
        return channel == null ? null : channel.toLowerCase(Locale.ROOT);
    }

    private String text(Row row) {
        return text(row, mapping.columns().text());
    }

    private String text(Row row, @Nullable String column) {
        var cell = cell(row, column);
        return cell == null ? "" : cell;
    }

    private @Nullable String cell(Row row, @Nullable String column) {
        if (column == null) {
            return null;
        }
        var cell = row.cell(table.header().indexOf(column));
        return cell.isEmpty() ? null : cell;
    }
}
