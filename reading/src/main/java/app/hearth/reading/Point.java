package app.hearth.reading;

/**
 * One customer turn as the course of the conversation sees it.
 *
 * @param settled how strongly its words say that the matter is settled
 * @param open how strongly they say that it is not
 */
record Point(int turn, Emotion emotion, double valence, double settled, double open) {

    boolean isUpset() {
        return Moods.isUpset(emotion);
    }

    static Point of(TurnReading.Customer reading, Words words) {
        var settled = 0.0;
        var open = 0.0;
        for (var sign : words.found(Sort.OUTCOME)) {
            var weight = words.asksAt(sign.start()) && sign.says(Sign.SETTLED) ? 0 : sign.weight();
            if (sign.says(Sign.OPEN)) {
                open = Math.max(open, weight);
            } else if (!Turning.isNegated(words, sign)) {
                settled = Math.max(settled, weight);
            }
        }
        return new Point(reading.turn(), reading.emotion(), reading.valence(), settled, open);
    }
}
