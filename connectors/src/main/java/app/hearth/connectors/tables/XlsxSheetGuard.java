package app.hearth.connectors.tables;

import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks a sheet before it is read: a cell may not stand, nor point, where no workbook reaches. The reader would fill
 * the memory up to there.
 */
final class XlsxSheetGuard {

    private static final int COLUMN_LETTERS = 3; // XFD is the last column there is
    private static final int INDEX_DIGITS = 9;

    private final XMLInputFactory xml;
    private final long sharedStrings;

    /**
     * Guards the sheets of one workbook.
     *
     * @param sharedStrings more than the workbook can hold
     */
    XlsxSheetGuard(long sharedStrings) {
        this.sharedStrings = sharedStrings;
        xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Whether every cell is within reach, as far as the sheet can be read at all. */
    boolean isSound(InputStream sheet) {
        try {
            var reader = xml.createXMLStreamReader(sheet);
            var shared = false;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("c")) {
                    shared = attribute(reader, "t").equals("s");
                    if (isBeyond(attribute(reader, "r"))) {
                        return false;
                    }
                } else if (shared && reader.getLocalName().equals("v") && !isShared(reader.getElementText())) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException brokenOff) {
            return true; // the reader comes to the same place and tells the row
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return Objects.requireNonNullElse(reader.getAttributeValue(null, name), "");
    }

    private static boolean isBeyond(String cell) {
        return cell.chars().takeWhile(Character::isLetter).count() > COLUMN_LETTERS;
    }

    private boolean isShared(String index) {
        return index.length() <= INDEX_DIGITS
                && index.chars().allMatch(c -> c >= '0' && c <= '9')
                && (index.isEmpty() || Integer.parseInt(index) < sharedStrings);
    }
}
