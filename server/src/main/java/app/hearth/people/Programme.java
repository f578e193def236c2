package app.hearth.people;

import java.util.UUID;

/** The work done for one client or business line. */
public record Programme(UUID id, String name, boolean active) {}
