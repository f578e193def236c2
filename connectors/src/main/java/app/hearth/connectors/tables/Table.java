package app.hearth.connectors.tables;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** The rows of a table under its header, read as they are asked for. Blank rows are left out. */
public interface Table extends Iterator<Row>, Closeable {

    /** The names of the columns, stripped; the first row that is not blank. Empty for an empty table. */
    List<String> header();
}
