package app.hearth.lab.demo;

/**
 * Somebody who asks for help, the same person every time the same index is asked for.
 *
 * @param id the pseudonym a source would give
 * @param patience how long they wait before they mind, 0 to 1
 * @param polite how courteous their words stay, 0 to 1
 * @param bitter whether they turn to irony when let down
 * @param seed what their name, number and address come from
 */
record Customer(
        String id,
        Industry industry,
        boolean english,
        double patience,
        double polite,
        boolean bitter,
        Typing typing,
        long seed) {

    static Customer of(long seed, Industry industry, int index) {
        var own = Dice.seed(seed ^ 0x5EEDL, ((long) industry.code().hashCode() << 40) + index);
        var dice = new Dice(own);
        return new Customer(
                "%s-%08x".formatted(industry.code(), (int) dice.next()),
                industry,
                industry.english() && dice.chance(0.14),
                dice.share(),
                Math.clamp(0.6 + 0.25 * dice.normal(), 0, 1),
                dice.chance(0.3),
                Typing.of(dice),
                own);
    }
}
