package app.hearth.customer.scenario;

/**
 * One thing that is wrong with a scenario's document.
 *
 * @param line where it stands, from 1
 */
public record DocumentFault(int line, String reason) {

    @Override
    public String toString() {
        return "Line %d: %s".formatted(line, reason);
    }
}
