package app.hearth.lab.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How large a demo centre is, and which days it tells of.
 *
 * @param agents how many people are on the roster
 * @param days how many days, the last one included
 * @param conversations how many conversations in all
 * @param seed what every chance in it comes from
 * @param until nothing is said after this moment; its day in the centre's zone is the last day
 */
public record Settings(int agents, int days, long conversations, long seed, Instant until) {

    /** The zone the demo centre lives in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final double CONVERSATIONS_PER_AGENT_AND_DAY = 31;

    public Settings {
        if (agents < 1 || days < 1 || conversations < 0) {
            throw new IllegalArgumentException("A demo centre needs at least one agent and one day.");
        }
    }

    /** A centre with as many conversations as its people would have, up to the end of a day. */
    public static Settings of(int agents, int days, long seed, LocalDate end) {
        return until(agents, days, seed, end.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /** A centre with as many conversations as its people would have, up to this moment. */
    public static Settings until(int agents, int days, long seed, Instant until) {
        return new Settings(agents, days, Math.round(agents * days * CONVERSATIONS_PER_AGENT_AND_DAY), seed, until);
    }

    /** The same centre, busier or calmer. */
    public Settings withConversations(long count) {
        return new Settings(agents, days, count, seed, until);
    }

    LocalDate last() {
        return until.minus(Duration.ofMillis(1)).atZone(ZONE).toLocalDate();
    }

    LocalDate first() {
        return last().minusDays(days - 1L);
    }
}
