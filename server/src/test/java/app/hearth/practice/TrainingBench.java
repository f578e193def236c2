package app.hearth.practice;

import static app.hearth.practice.StageFixtures.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Caller;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a reply takes while 200 people practise at once, through the whole use case with its transaction on
 * PostgreSQL. No part of the suite, for what it tells depends on the machine: {@code mvn -pl server -am test
 * -Dtest=TrainingBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@WholeServerTest
class TrainingBench {

    private static final int PEOPLE = 200;
    private static final Duration THINKING = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    @Autowired
    private TrainingBeginning beginning;

    @Autowired
    private TrainingRecall recall;

    @Autowired
    private TrainingPlaying playing;

    @Test
    void tellsHowLongRepliesTake() throws InterruptedException, ExecutionException {
        practise(WARM_UP);
        var nanos = practise(MEASURED);

        assertThat(nanos).hasSizeGreaterThan(PEOPLE);
        var load = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "TrainingBench: %d replies to %d people on %d cores (load %.1f): p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                nanos.size(),
                PEOPLE,
                load.getAvailableProcessors(),
                load.getSystemLoadAverage(),
                percentile(nanos, 50),
                percentile(nanos, 95),
                percentile(nanos, 99));
    }

    private List<Long> practise(Duration time) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + time.toNanos();
        var nanos = new ConcurrentLinkedQueue<Long>();
        var people = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < PEOPLE; n++) {
                var first = n;
                people.add(threads.submit(() -> practise(anAgent("小林"), first, end, nanos)));
            }
            for (var person : people) {
                person.get();
            }
        }
        return nanos.stream().sorted().toList();
    }

    private Void practise(Caller caller, int first, long end, ConcurrentLinkedQueue<Long> nanos)
            throws InterruptedException {
        for (var round = first; ; round += 7) {
            var scenario =
                    Catalogue.scenarios().get(round % Catalogue.scenarios().size());
            var language = round % 2 == 0 ? Language.ZH : Language.EN;
            var id = UUID.randomUUID();
            beginning.begin(caller, new TrainingBeginning.Choice(id, scenario.id(), language, true, true));
            var number = 1;
            for (var line : scenario.text(language).tests().getFirst().lines()) {
                Thread.sleep(Duration.ofNanos((long)
                        (THINKING.toNanos() * (0.5 + ThreadLocalRandom.current().nextDouble()))));
                if (System.nanoTime() >= end) {
                    return null;
                }
                var start = System.nanoTime();
                var after = playing.say(caller, id, new TrainingPlaying.Typed(UUID.randomUUID(), number, line, 8));
                nanos.add(System.nanoTime() - start);
                number++;
                if (after.sitting().isOver()) {
                    break;
                }
            }
            if (!recall.see(caller, id).sitting().isOver()) {
                playing.end(caller, id);
            }
        }
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
