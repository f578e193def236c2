package app.hearth.redaction;

import java.util.List;

/** Finds what identifies a person in Chinese and English text. Safe to share between threads. */
public final class Redactor {

    private static final Redactor STANDARD = new Redactor(List.of(
            new Marks(),
            new Emails(),
            new Codes(),
            new Numbers(),
            new ChineseAddresses(),
            new EnglishAddresses(),
            new ChineseNames(),
            new EnglishNames()));

    private final List<Finder> finders;

    private Redactor(List<Finder> finders) {
        this.finders = finders;
    }

    /** The redactor with all slots. */
    public static Redactor standard() {
        return STANDARD;
    }

    /** All personal details in the text, from left to right, none overlapping. */
    public List<Find> find(String text) {
        var scan = Scan.of(text);
        if (!scan.mayHold()) {
            return List.of();
        }
        for (var finder : finders) {
            finder.search(scan);
        }
        return scan.finds();
    }

    /** Begins the masking of one conversation. */
    public Masking forConversation() {
        return new Masking(this);
    }
}
