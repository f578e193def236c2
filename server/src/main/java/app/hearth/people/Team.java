package app.hearth.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People under one lead.
 *
 * @param lead the person who leads it; null while nobody does
 */
public record Team(
        UUID id, String name, UUID programme, @Nullable UUID lead) {}
