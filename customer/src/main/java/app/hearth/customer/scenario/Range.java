package app.hearth.customer.scenario;

/** From the lowest to the highest a number may be. */
public record Range(double low, double high) {

    public double middle() {
        return (low + high) / 2;
    }
}
