package app.hearth.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Whether what comes in survives whatever happens. A file is imported undisturbed once; then again and again, on fresh
 * copies of the same home, with a mishap at a random moment, after which the file is sent once more. Each time the
 * store must come out equal.
 */
public final class CrashRun {

    /** How many mishaps of how many were without consequence. */
    public record Result(int equal, int total) {

        public boolean isPerfect() {
            return equal == total;
        }

        private Result plus(boolean another) {
            return new Result(equal + (another ? 1 : 0), total + 1);
        }
    }

    private final Path jar;
    private final Path folder;
    private final Path file;
    private final Random chance;
    private final Consumer<String> tell;
    private final HomeFolder prepared;
    private final String source;
    private final Fingerprint right;
    private final Duration undisturbed;

    /**
     * Prepares a home with an administrator and a source, and imports the file undisturbed.
     *
     * @param jar the packaged server
     * @param folder for homes and nothing else but the file; a home where something was not as it should be is left
     *     there
     * @param tell takes a line for each mishap
     */
    public CrashRun(Path jar, Path folder, Path file, long seed, Consumer<String> tell)
            throws IOException, InterruptedException {
        this.jar = jar;
        this.folder = folder;
        this.file = file;
        this.chance = new Random(seed);
        this.tell = tell;
        this.prepared = new HomeFolder(folder.resolve("prepared"));
        try (var running = RunningHome.start(jar, prepared)) {
            running.takeUp();
            this.source = running.addSource("crash");
        }
        try (var running = RunningHome.start(jar, prepared.copyTo(folder.resolve("undisturbed")))) {
            running.signIn();
            var began = System.nanoTime();
            running.send(source, file);
            running.settle();
            this.undisturbed = Duration.ofNanos(System.nanoTime() - began);
            this.right = running.store().fingerprint();
        }
        tell.accept("undisturbed: %.2f s, %s".formatted(seconds(undisturbed), right.told()));
    }

    /** Kills the server so many times; every third time the database as well. */
    public Result kill(int times) throws IOException, InterruptedException {
        var result = new Result(0, 0);
        for (var number = 1; number <= times; number++) {
            result = result.plus(isHarmless("kill-" + number, Mishap.kill(number)));
        }
        return result;
    }

    /** Everything but kills, so many times each: cancelled, hung up, sent twice. */
    public Result disturb(int times) throws IOException, InterruptedException {
        var result = new Result(0, 0);
        for (var mishap : Mishap.values()) {
            for (var number = 1; number <= times && !mishap.isKill(); number++) {
                result = result.plus(isHarmless("mishap-" + (result.total() + 1), mishap));
            }
        }
        return result;
    }

    /** Deletes all homes and the file. */
    public void forget() throws IOException {
        new HomeFolder(folder).delete();
    }

    private boolean isHarmless(String name, Mishap mishap) throws IOException, InterruptedException {
        var home = prepared.copyTo(folder.resolve(name));
        var moment = Duration.ofNanos((long) (chance.nextDouble() * undisturbed.toNanos()));
        var trial = new Trial(home, mishap, moment);
        var faults = "";
        try {
            faults = mishap.isKill() ? trial.kill() : trial.disturb();
        } catch (IOException failed) {
            faults = String.valueOf(failed.getMessage());
        }
        tell.accept("%s: %s at %.2f s, %s: %s"
                .formatted(name, mishap, seconds(moment), trial.phase, faults.isEmpty() ? "equal" : faults));
        if (faults.isEmpty()) {
            home.delete();
        }
        return faults.isEmpty();
    }

    /** One mishap on a home of its own. */
    private final class Trial {

        private final HomeFolder home;
        private final Mishap mishap;
        private final Duration moment;
        private String phase = "before anything was sent";

        Trial(HomeFolder home, Mishap mishap, Duration moment) {
            this.home = home;
            this.mishap = mishap;
            this.moment = moment;
        }

        /** Kills, starts again and sends again. */
        String kill() throws IOException, InterruptedException {
            var acknowledged = sendAndKill();
            try (var running = RunningHome.start(jar, home)) {
                running.signIn();
                phase += ", %d in the ledger".formatted(running.store().ledgerEntries());
                if (!acknowledged.isMissingNode()) {
                    var id = UUID.fromString(acknowledged.path("id").asString());
                    var promised = acknowledged.path("accepted").asLong();
                    var kept = running.store().ledgerEntries(id);
                    if (kept != promised) {
                        return "%d were acknowledged, %d are in the ledger".formatted(promised, kept);
                    }
                }
                running.send(source, file);
                running.settle();
                return running.faults(right);
            }
        }

        /** What the server answered before it died; missing where it did not come to that. */
        private JsonNode sendAndKill() throws IOException, InterruptedException {
            try (var running = RunningHome.start(jar, home);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                running.signIn();
                var sending = threads.submit(() -> running.send(source, file));
                Thread.sleep(moment);
                running.kill();
                if (mishap == Mishap.ALL_KILLED) {
                    home.killDatabase();
                }
                return answer(sending);
            }
        }

        /** Goes on with the same server, and sends again. */
        String disturb() throws IOException, InterruptedException {
            try (var running = RunningHome.start(jar, home);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                running.signIn();
                var sending = threads.submit(() -> running.send(source, file));
                if (mishap == Mishap.SENT_TWICE) {
                    running.send(source, file);
                } else {
                    Thread.sleep(moment);
                    breakOff(running, sending);
                }
                answer(sending);
                if (mishap != Mishap.SENT_TWICE) {
                    phase += ", %d in the ledger".formatted(running.store().ledgerEntries());
                    running.send(source, file);
                }
                running.settle();
                return running.faults(right);
            }
        }

        private void breakOff(RunningHome running, Future<JsonNode> sending) throws IOException, InterruptedException {
            if (mishap == Mishap.CANCELLED) {
                running.cancelLatest();
            } else {
                sending.cancel(true);
            }
        }

        private JsonNode answer(Future<JsonNode> sending) throws InterruptedException {
            try {
                var answer = sending.get();
                phase = "after all was acknowledged";
                return answer;
            } catch (ExecutionException | CancellationException brokenOff) {
                phase = "while it was coming in";
                return MissingNode.getInstance();
            }
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
