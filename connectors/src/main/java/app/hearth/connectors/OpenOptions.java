package app.hearth.connectors;

import app.hearth.connectors.archive.ArchiveLimits;
import app.hearth.connectors.tables.ColumnMapping;
import app.hearth.transcript.SpeakerLabels;
import app.hearth.transcript.TranscriptRules;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is known beforehand of a file to be opened.
 *
 * @param labels whose voices the labels in transcripts are
 * @param mapping for tables; null to use what suggests itself, where that is complete
 * @param charset of text; null to find out
 */
public record OpenOptions(
        TranscriptRules rules,
        SpeakerLabels labels,
        @Nullable ColumnMapping mapping,
        @Nullable Charset charset,
        ArchiveLimits archives) {

    public OpenOptions(TranscriptRules rules, @Nullable ColumnMapping mapping) {
        this(rules, SpeakerLabels.NONE, mapping, null, ArchiveLimits.DEFAULT);
    }
}
