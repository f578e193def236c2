package app.hearth.scorecard;

import java.util.ArrayDeque;

/** Estimates from the letters of a regular expression, before it is compiled, how many steps it will have. */
final class Steps {

    /** More than this is too much in any case. */
    private static final long CEILING = 1_000_000_000;

    private final String written;
    private int at;
    private long sum;

    /** How many of the steps belong to what was written last, and would be repeated with it. */
    private long last;

    Steps(String written) {
        this.written = written;
    }

    long count() {
        var around = new ArrayDeque<Long>();
        while (at < written.length()) {
            var c = written.charAt(at++);
            switch (c) {
                case '(' -> {
                    around.push(sum);
                    last = 0;
                }
                case ')' -> last = around.isEmpty() ? sum : sum - around.pop();
                case '{' -> repeat();
                case '[' -> {
                    skipClass();
                    step();
                }
                case '\\' -> {
                    at++;
                    step();
                }
                default -> step();
            }
        }
        return sum;
    }

    private void step() {
        last = 1;
        sum++;
    }

    private void skipClass() {
        at++;
        while (at < written.length() && written.charAt(at) != ']') {
            at += written.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** The larger of the one or two numbers. */
    private void repeat() {
        var most = 0L;
        var number = 0L;
        while (at < written.length() && written.charAt(at) != '}') {
            var c = written.charAt(at++);
            number = c >= '0' && c <= '9' ? Math.min(CEILING, number * 10 + c - '0') : 0;
            most = Math.max(most, number);
        }
        at++;
        sum = Math.min(CEILING, sum + last * Math.max(0, most - 1));
    }
}
