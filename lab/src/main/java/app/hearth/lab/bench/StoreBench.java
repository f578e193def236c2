package app.hearth.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How long lists, searches and pages take while many people look around at once. */
public final class StoreBench {

    private static final List<String> WORDS =
            List.of("退款", "快递", "没到账", "投诉", "改签", "宽带", "refund", "发票", "谢谢", "优惠券", "取消", "hotel");
    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    /** What a visitor does. */
    public enum Act {
        LIST,
        SEARCH,
        PAGE
    }

    /**
     * How many look around, how long, and how long each thinks between two acts on average.
     *
     * @param users each with a session of their own
     */
    public record Load(int users, Duration time, Duration think) {}

    /** What was measured: the milliseconds below which half, 95 and 99 of a hundred answers came. */
    public record Latency(long count, double p50, double p95, double p99) {

        private static Latency of(Histogram histogram) {
            return new Latency(
                    histogram.getTotalCount(),
                    histogram.getValueAtPercentile(50) / 1000.0,
                    histogram.getValueAtPercentile(95) / 1000.0,
                    histogram.getValueAtPercentile(99) / 1000.0);
        }
    }

    /** Latencies by act, and how many answers were no answers. */
    public record Result(Map<Act, Latency> latencies, long failures) {}

    private final URI address;
    private final Map<Act, Histogram> histograms = new EnumMap<>(Act.class);
    private final LongAdder failures = new LongAdder();

    private StoreBench(URI address) {
        this.address = address;
        for (var act : Act.values()) {
            histograms.put(act, new ConcurrentHistogram(LONGEST_MICROS, 3));
        }
    }

    public static Result run(URI address, String login, String password, Load load)
            throws IOException, InterruptedException {
        return new StoreBench(address).measure(login, password, load);
    }

    /** What the process and all it started hold in memory, in words. */
    public static String memory(long pid) {
        return Memory.of(pid).told();
    }

    private Result measure(String login, String password, Load load) throws IOException, InterruptedException {
        var visitors = new ArrayList<HearthClient>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var user = 0; user < load.users(); user++) {
                var client = new HearthClient(address);
                visitors.add(client);
                client.signIn(login, password);
            }
            var end = System.nanoTime() + load.time().toNanos();
            var visits = visitors.stream()
                    .<Future<?>>map(client -> threads.submit(() -> lookAround(client, end, load.think())))
                    .toList();
            for (var visit : visits) {
                await(visit);
            }
        } finally {
            visitors.forEach(HearthClient::close);
        }
        var latencies = new EnumMap<Act, Latency>(Act.class);
        histograms.forEach((act, histogram) -> latencies.put(act, Latency.of(histogram)));
        return new Result(latencies, failures.sum());
    }

    private static void await(Future<?> visit) throws IOException, InterruptedException {
        try {
            visit.get();
        } catch (ExecutionException failed) {
            throw new IOException("A visitor could not go on.", failed.getCause());
        }
    }

    private Void lookAround(HearthClient client, long end, Duration think) throws InterruptedException {
        var chance = ThreadLocalRandom.current();
        var seen = List.<String>of();
        var next = "";
        while (true) {
            Thread.sleep(Duration.ofNanos((long) (think.toNanos() * (0.5 + chance.nextDouble()))));
            if (System.nanoTime() >= end) {
                return null;
            }
            var act = seen.isEmpty() ? Act.LIST : Act.values()[chance.nextInt(Act.values().length)];
            var answer = timed(client, act, path(act, seen, next, chance));
            if (act != Act.PAGE) {
                seen = ids(answer);
                next = act == Act.LIST ? answer.path("next").asString("") : next;
            }
        }
    }

    private static String path(Act act, List<String> seen, String next, ThreadLocalRandom chance) {
        return switch (act) {
            case LIST ->
                "/api/conversations?limit=50"
                        + (next.isEmpty() || chance.nextBoolean() ? "" : "&after=" + HearthClient.word(next));
            case SEARCH ->
                "/api/conversations?limit=50&q=" + HearthClient.word(WORDS.get(chance.nextInt(WORDS.size())));
            case PAGE -> "/api/conversations/" + seen.get(chance.nextInt(seen.size()));
        };
    }

    private JsonNode timed(HearthClient client, Act act, String path) throws InterruptedException {
        var began = System.nanoTime();
        try {
            var answer = client.get(path);
            var micros = Math.min(LONGEST_MICROS, (System.nanoTime() - began) / 1000);
            Objects.requireNonNull(histograms.get(act)).recordValue(micros);
            return answer;
        } catch (IOException failed) {
            failures.increment();
            return MissingNode.getInstance();
        }
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(row -> ids.add(row.path("id").asString()));
        return ids;
    }
}
