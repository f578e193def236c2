package app.hearth.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a process and all it has started hold in memory, as Linux counts it.
 *
 * @param rss resident bytes, shared pages counted once for each process
 * @param pss resident bytes, shared pages divided among those who share them
 */
record Memory(int processes, long rss, long pss) {

    private static final Path PROCESSES = Path.of("/proc");

    static Memory of(long pid) {
        var all = new Memory(0, 0, 0);
        var handle = ProcessHandle.of(pid);
        if (handle.isPresent()) {
            all = all.plus(alone(PROCESSES, pid));
            for (var child : handle.get().descendants().toList()) {
                all = all.plus(alone(PROCESSES, child.pid()));
            }
        }
        return all;
    }

    /** The memory of one process, read from this folder; nothing where it has ended or the system does not tell. */
    static Memory alone(Path processes, long pid) {
        try {
            var lines = Files.readAllLines(processes.resolve(Long.toString(pid)).resolve("smaps_rollup"));
            return new Memory(1, bytes(lines, "Rss:"), bytes(lines, "Pss:"));
        } catch (IOException ended) {
            return new Memory(0, 0, 0);
        }
    }

    private static long bytes(Iterable<String> lines, String name) {
        var found = Optional.<String>empty();
        for (var line : lines) {
            if (line.startsWith(name)) {
                found = Optional.of(line);
            }
        }
        return found.map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .orElse(0L);
    }

    Memory plus(Memory other) {
        return new Memory(processes + other.processes, rss + other.rss, pss + other.pss);
    }

    /** In the words of a report. */
    String told() {
        return "%d processes, RSS %d MB, PSS %d MB".formatted(processes, rss >> 20, pss >> 20);
    }
}
