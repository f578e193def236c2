package app.hearth.lab.bench;

import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import app.hearth.customer.TraineeTurn;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long a simulated customer takes to answer while many people practise at once. Each answer rebuilds the role-play
 * from the turns typed so far, as a server does that keeps nothing else.
 */
public final class CustomerBench {

    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    /** The milliseconds below which half, 95 and 99 of a hundred answers came. */
    public record Result(long count, double p50, double p95, double p99) {}

    private final Customers customers = Customers.standard();
    private final Histogram histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);

    private CustomerBench() {}

    /** Measures after five seconds of warming up. */
    public static Result run(int conversations, Duration time, Duration think)
            throws IOException, InterruptedException {
        var bench = new CustomerBench();
        bench.practise(conversations, WARM_UP, think);
        bench.histogram.reset();
        bench.practise(conversations, time, think);
        return new Result(
                bench.histogram.getTotalCount(),
                bench.histogram.getValueAtPercentile(50) / 1000.0,
                bench.histogram.getValueAtPercentile(95) / 1000.0,
                bench.histogram.getValueAtPercentile(99) / 1000.0);
    }

    private void practise(int conversations, Duration time, Duration think) throws IOException, InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        var trainees = new ArrayList<Future<Void>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < conversations; n++) {
                var first = n;
                trainees.add(threads.submit(() -> practise(first, end, think)));
            }
            for (var trainee : trainees) {
                trainee.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("A customer did not answer.", failed.getCause());
        }
    }

    private Void practise(int first, long end, Duration think) throws InterruptedException {
        for (var round = first; ; round += 7) {
            var setting = setting(round);
            var typed = new ArrayList<TraineeTurn>();
            for (var line : lines(setting)) {
                Thread.sleep(Duration.ofNanos((long)
                        (think.toNanos() * (0.5 + ThreadLocalRandom.current().nextDouble()))));
                if (System.nanoTime() >= end) {
                    return null;
                }
                typed.add(new TraineeTurn(line));
                answer(setting, typed);
            }
        }
    }

    private void answer(Setting setting, List<TraineeTurn> typed) {
        var start = System.nanoTime();
        var play = customers.replay(setting, typed);
        if (play.exchanges().isEmpty()) {
            throw new IllegalStateException(
                    "No answer from " + setting.scenario().id());
        }
        histogram.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - start) / 1000));
    }

    private static Setting setting(int round) {
        var scenarios = Catalogue.scenarios();
        var scenario = scenarios.get(round % scenarios.size());
        var personas = Catalogue.fitting(scenario);
        return new Setting(
                scenario, personas.get(round % personas.size()), round % 2 == 0 ? Language.ZH : Language.EN, round);
    }

    private static List<String> lines(Setting setting) {
        return setting.scenario().text(setting.language()).tests().getFirst().lines();
    }
}
