package app.hearth.lab.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One customer coming to one agent at one moment with one matter.
 *
 * @param id what the source calls the conversation
 * @param number counts conversations from 1 in the order they begin
 * @param matter what seeds the facts: a call-back has the order number and amount of the first time
 * @param firstDate the date the matter was first raised
 * @param earlier the id of the conversation this one comes back to
 */
record Contact(
        String id,
        long number,
        Instant at,
        Shift shift,
        Customer customer,
        Need need,
        long matter,
        LocalDate firstDate,
        @Nullable String earlier) {

    boolean comesBack() {
        return earlier != null;
    }
}
