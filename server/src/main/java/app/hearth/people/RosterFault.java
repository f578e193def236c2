package app.hearth.people;

/**
 * Why a row of a roster was not taken.
 *
 * @param line as the file counts, from 1
 * @param field the heading as the file has it
 * @param value what stands there
 * @param code stable, for translation
 * @param reason a sentence for people
 */
public record RosterFault(long line, String field, String value, String code, String reason) {}
