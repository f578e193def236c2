package app.hearth.intake;

import java.util.Map;

/** What came in since the last count. */
record Received(long bytes, long lines, int accepted, int duplicates, int rejected, Map<String, Integer> masked) {}
