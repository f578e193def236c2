package app.hearth.quality;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the machine made of a conversation by its main card, as if nobody had decided anything.
 *
 * @param score 0…100; null where nothing that counts could be judged
 * @param failed the items that were not met
 */
public record MachineScore(UUID conversation, @Nullable Double score, boolean criticalFailed, List<String> failed) {

    public MachineScore {
        failed = List.copyOf(failed);
    }
}
