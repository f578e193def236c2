package app.hearth.reading;

/**
 * One line of a lexicon.
 *
 * @param text the words, folded; a "…" in it stands for a few characters of the same sentence
 * @param signal the emotion, flag, behaviour, need, manner or sign it speaks for, or {@link #SILENT}
 * @param weight how strongly it speaks
 */
record Phrase(String text, Sort sort, Object signal, double weight) {

    static final char GAP = '…';

    /** Said of a phrase that only keeps shorter ones within it quiet. */
    static final Object SILENT = "none";

    boolean isSilent() {
        return signal.equals(SILENT);
    }
}
