package app.hearth.practice;

import java.time.Instant;

/**
 * A version that people practise on. It never changes.
 *
 * @param note why it was published, in the words of whoever did
 */
record StudioVersion(
        String scenario, int version, String document, Instant publishedAt, String publishedBy, String note) {}
