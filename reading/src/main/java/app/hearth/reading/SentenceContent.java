package app.hearth.reading;

/** What one sentence of an agent holds beside set phrases: whether it tells or asks something of its own. */
final class SentenceContent {

    private static final int SOMETHING = 6;
    private static final int MORE_THAN_THE_ACT = 14;
    private static final int A_QUESTION = 3;
    private static final double TOLD = 0.55;
    private static final double PER_CHARACTER = 0.01;
    private static final double MOST = 0.35;

    private final char[] text;
    private final Sentences.Sentence sentence;
    private int covered;
    private int coveredTo;
    private boolean acts;
    private boolean asksElse;
    private boolean informs;
    private boolean assents;

    SentenceContent(char[] text, Sentences.Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
        coveredTo = sentence.start();
    }

    void addBehaviour(Found phrase) {
        switch (phrase.behaviour()) {
            case INFORMATION -> informs |= phrase.weight() >= BehaviourRules.SHOWN;
            case VERIFY_IDENTITY, FEEDBACK_REQUEST, GREETING, PARAPHRASE, IMPROPER -> {
                asksElse |= phrase.weight() >= BehaviourRules.SHOWN;
                cover(phrase);
            }
            default -> {
                acts |= phrase.weight() >= BehaviourRules.SHOWN;
                cover(phrase);
            }
        }
    }

    void addManner(Found manner) {
        switch (manner.manner()) {
            case ASSENT -> {
                assents = true;
                cover(manner);
            }
            case COURTESY, WAIT, WARM -> cover(manner);
            default -> {}
        }
    }

    boolean asksAboutTheMatter() {
        return !asksElse && own() >= A_QUESTION;
    }

    /** The weight with which the sentence informs; 0 where it only does something else or is only polite. */
    double told() {
        var own = own();
        var needed = acts || asksElse ? MORE_THAN_THE_ACT : SOMETHING;
        if (own < (informs ? 2 : needed)) {
            return 0;
        }
        return TOLD + Math.min(MOST, own * PER_CHARACTER);
    }

    /** "是的", "可以的": an answer in a word. */
    boolean answers() {
        return !acts && !asksElse && (informs || assents);
    }

    private int own() {
        var letters = 0;
        for (var i = sentence.start(); i < sentence.end(); i++) {
            if (text[i] != Cover.SLOT || i == sentence.start() || text[i - 1] != Cover.SLOT) {
                letters += letters(text[i]);
            }
        }
        return (letters - covered) / Words.LETTERS_A_CHARACTER;
    }

    private void cover(Found phrase) {
        for (var i = Math.max(coveredTo, phrase.start()); i < Math.min(phrase.end(), sentence.end()); i++) {
            covered += letters(text[i]);
        }
        coveredTo = Math.max(coveredTo, phrase.end());
    }

    /** A covered value weighs as much as one Chinese character. */
    private static int letters(char c) {
        if (Character.isIdeographic(c) || c == Cover.SLOT) {
            return Words.LETTERS_A_CHARACTER;
        }
        return Character.isLetterOrDigit(c) ? 1 : 0;
    }
}
