package app.hearth.transcript;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The lines of a file one after the other, read as they are asked for, in bounded memory. What is wrong in the file
 * comes as {@link Line.Bad}; only a broken transport throws, as {@link UncheckedIOException}.
 */
public interface Lines extends Iterator<Line>, Closeable {}
