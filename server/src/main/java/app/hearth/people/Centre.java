package app.hearth.people;

import java.time.ZoneId;

/**
 * The whole customer-service organisation that runs this Hearth.
 *
 * @param zone whose wall clock its days and shifts follow
 * @param demo whether it is made up, to look around in
 */
public record Centre(String name, ZoneId zone, boolean demo) {}
