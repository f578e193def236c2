package app.hearth.quality;

import app.hearth.quality.ItemGates.BelowGate;
import java.util.List;

/**
 * That a version was published although the machine judges some items that count too badly.
 *
 * @param reason why all the same
 */
record GateNote(List<BelowGate> items, String reason, String decidedBy) {

    GateNote {
        items = List.copyOf(items);
    }
}
