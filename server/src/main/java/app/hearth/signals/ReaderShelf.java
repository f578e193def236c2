package app.hearth.signals;

import app.hearth.reading.Reader;

/** The readers that this program can make: one standard one, and any from the file of an adapted model. */
interface ReaderShelf {

    /** The reader of this version of the program. */
    Reader standard();

    /**
     * The reader of a model.
     *
     * @throws app.hearth.kernel.Refused where the file is no model, or none that this program can read with
     */
    Adapted open(byte[] model);

    /**
     * A reader made of a model.
     *
     * @param basedOn the version of the reader that was adapted
     */
    record Adapted(String basedOn, Reader reader) {}
}
