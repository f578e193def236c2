package app.hearth.customer.exam;

import java.util.List;

/** The customers of one exam. Everybody who sits the same form meets the same customers. */
public record Form(List<Station> stations) {

    public Form {
        stations = List.copyOf(stations);
    }

    /** The mean satisfaction agents of all abilities reach on it. */
    public double ease() {
        return stations.stream().mapToDouble(Station::ease).average().orElse(0);
    }
}
