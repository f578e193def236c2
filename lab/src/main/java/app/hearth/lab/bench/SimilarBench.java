package app.hearth.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long it takes to find the conversations that are about the like, among all of a span of time. */
public final class SimilarBench {

    private SimilarBench() {}

    /**
     * What was measured.
     *
     * @param looked how many vectors each question was compared with, on average
     * @param p50 the milliseconds below which half of the answers came
     * @param p95 and 95 of a hundred
     */
    public record Result(int questions, long looked, double p50, double p95) {}

    /** Asks, one after the other, for conversations like each of the latest ones. */
    public static Result run(URI address, String login, String password, int questions, Duration back)
            throws IOException, InterruptedException {
        try (var client = new HearthClient(address)) {
            client.signIn(login, password);
            var ids = new ArrayList<String>();
            client.get("/api/conversations?limit=" + questions)
                    .path("items")
                    .forEach(row -> ids.add(row.path("id").asString()));
            var times = new ArrayList<Double>();
            var looked = 0L;
            for (var id : ids) {
                var to = Instant.ofEpochMilli(Long.parseLong(id.replace("-", "").substring(0, 12), 16))
                        .plusSeconds(1);
                var began = System.nanoTime();
                var answer =
                        client.get("/api/conversations/%s/similar?from=%s&to=%s".formatted(id, to.minus(back), to));
                times.add((System.nanoTime() - began) / 1e6);
                looked += answer.path("looked").asLong();
            }
            times.sort(null);
            return new Result(times.size(), looked / Math.max(1, times.size()), at(times, 0.5), at(times, 0.95));
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}
