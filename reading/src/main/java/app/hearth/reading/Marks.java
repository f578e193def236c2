package app.hearth.reading;

/**
 * How a turn is punctuated and spelt.
 *
 * @param emphatic several exclamation or question marks together
 * @param questions how many question marks
 * @param capitals most of an English turn of some length is in capitals
 */
record Marks(boolean emphatic, int questions, boolean capitals) {

    private static final int SOME_LETTERS = 9;
    private static final double MOST = 0.7;

    static Marks of(Words words) {
        var text = words.text();
        var run = 0;
        var longest = 0;
        var questions = 0;
        var capitals = 0;
        var letters = 0;
        for (var i = 0; i < text.length; i++) {
            run = text[i] == '!' || text[i] == '?' ? run + 1 : 0;
            longest = Math.max(longest, run);
            questions += text[i] == '?' ? 1 : 0;
            if (text[i] >= 'a' && text[i] <= 'z') {
                letters++;
                capitals += Character.isUpperCase(words.original().charAt(words.inOriginal(i))) ? 1 : 0;
            } else if (Character.isIdeographic(text[i])) {
                letters++;
            }
        }
        var hasSpace = words.original().indexOf(' ') > 0;
        return new Marks(longest > 1, questions, hasSpace && letters > SOME_LETTERS && capitals > MOST * letters);
    }
}
