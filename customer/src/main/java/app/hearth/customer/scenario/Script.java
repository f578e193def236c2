package app.hearth.customer.scenario;

import java.util.List;

/**
 * A scripted agent by which a scenario proves itself.
 *
 * @param name what sort of agent, such as excellent or poor
 * @param ends how the contact may end: accepted, escalated, hung-up or open
 * @param atLeast the least probability of satisfaction
 * @param atMost the greatest one
 */
public record Script(String name, List<String> lines, List<String> ends, double atLeast, double atMost) {

    public static final String OPEN = "open";

    public Script {
        lines = List.copyOf(lines);
        ends = List.copyOf(ends);
    }
}
