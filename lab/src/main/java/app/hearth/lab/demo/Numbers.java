package app.hearth.lab.demo;

/** Numbers that look and check like real ones and belong to nobody. */
final class Numbers {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String UNUSED_ID_AREA = "110199";
    private static final String UNUSED_CARD_BLOCK = "62299900";

    private Numbers() {}

    static String digits(Dice dice, int count) {
        var digits = new char[count];
        for (var place = 0; place < count; place++) {
            digits[place] = (char) ('0' + dice.below(10));
        }
        return new String(digits);
    }

    /** A resident identity number of an area that does not exist, with a right check character. */
    static String residentId(Dice dice) {
        var body = UNUSED_ID_AREA
                + "%d%02d%02d".formatted(dice.between(1955, 2004), dice.between(1, 12), dice.between(1, 28))
                + digits(dice, 3);
        var sum = 0;
        for (var place = 0; place < ID_WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * ID_WEIGHTS[place];
        }
        return body + ID_CHECKS.charAt(sum % 11);
    }

    /**
     * A card number with these last four digits that passes the Luhn check; the digit before them is what makes it
     * pass.
     */
    static String bankCard(Dice dice, String tail) {
        var start = UNUSED_CARD_BLOCK + digits(dice, 3);
        for (var free = 0; free < 10; free++) {
            var card = start + free + tail;
            if (passesLuhn(card)) {
                return card;
            }
        }
        throw new IllegalStateException("One of ten digits always passes.");
    }

    private static boolean passesLuhn(String card) {
        var sum = 0;
        for (var place = 0; place < card.length(); place++) {
            var digit = card.charAt(card.length() - 1 - place) - '0';
            var weighted = place % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
