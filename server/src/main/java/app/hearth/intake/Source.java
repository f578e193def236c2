package app.hearth.intake;

import app.hearth.kernel.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A system, or a family of files, that conversations come from.
 *
 * @param kind what sort of system it is, for people to tell them apart
 * @param zone the wall clock of times that come without a zone
 * @param demo whether its conversations are made up
 */
public record Source(UUID id, String name, String kind, ZoneId zone, boolean demo) {

    private static final int LONGEST_NAME = 100;

    public Source {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.invalid(
                    "source.name", "A source needs a name of 1 to %d characters.".formatted(LONGEST_NAME));
        }
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Refused.invalid("source.zone-unknown", "No time zone is called '%s'.".formatted(name));
        }
    }
}
