package app.hearth.connectors.tables;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a workbook once without keeping anything, to know that its parts are of a believable size. */
final class XlsxGuard {

    private static final int ENTRIES = 10_000;
    private static final long RATIO = 250;
    private static final long SMALL = 10 << 20;
    private static final long IN_MEMORY = 256 << 20;
    private static final long STREAMED = 4L << 30;

    private XlsxGuard() {}

    static void check(byte[] workbook) throws UnreadableTable {
        var allowed = Math.max(SMALL, RATIO * workbook.length);
        var total = 0L;
        var entries = 0;
        var strings = 0L;
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (var parts = zip.getEntries(); parts.hasMoreElements(); entries++) {
                var part = parts.nextElement();
                var streamed = part.getName().startsWith("xl/worksheets/");
                try (var content = zip.getInputStream(part)) {
                    var size = size(content, Math.min(allowed - total, streamed ? STREAMED : IN_MEMORY));
                    total += size;
                    strings = streamed ? strings : Math.max(strings, size / 5);
                }
                if (entries > ENTRIES) {
                    throw bomb();
                }
            }
            checkSheets(zip, strings);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableTable("xlsx.damaged", "The workbook is damaged and cannot be unpacked.");
        }
        if (entries == 0) {
            throw new UnreadableTable("xlsx.damaged", "The workbook is damaged and cannot be unpacked.");
        }
    }

    /** As many shared strings as there could be, five bytes each. */
    private static void checkSheets(ZipFile zip, long strings) throws IOException, UnreadableTable {
        var sheets = new XlsxSheetGuard(strings);
        for (var parts = zip.getEntries(); parts.hasMoreElements(); ) {
            var part = parts.nextElement();
            if (part.getName().startsWith("xl/worksheets/") && part.getName().endsWith(".xml")) {
                try (var content = zip.getInputStream(part)) {
                    if (!sheets.isSound(content)) {
                        throw new UnreadableTable("xlsx.damaged", "A cell stands or points where no workbook reaches.");
                    }
                }
            }
        }
    }

    private static long size(InputStream part, long limit) throws IOException, UnreadableTable {
        var buffer = new byte[1 << 16];
        var size = 0L;
        for (var count = part.read(buffer); count >= 0; count = part.read(buffer)) {
            size += count;
            if (size > limit) {
                throw bomb();
            }
        }
        return size;
    }

    private static UnreadableTable bomb() {
        return new UnreadableTable("xlsx.bomb", "The workbook unpacks to more than is believable.");
    }
}
