package app.hearth.lab.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence with choices in it: {@code (a|b|)} is one of its branches, {@code {order}} a fact. */
sealed interface Phrase {

    void tell(StringBuilder to, Facts facts, Dice dice);

    /** Words that are always the same. */
    record Words(String text) implements Phrase {
        @Override
        public void tell(StringBuilder to, Facts facts, Dice dice) {
            to.append(text);
        }
    }

    /** Something true of this matter, the same each time it is told. */
    record Fact(Slot slot) implements Phrase {
        @Override
        public void tell(StringBuilder to, Facts facts, Dice dice) {
            to.append(facts.of(slot));
        }
    }

    /** One of several, all equally likely. */
    record OneOf(List<Phrase> branches) implements Phrase {
        @Override
        public void tell(StringBuilder to, Facts facts, Dice dice) {
            branches.get(dice.below(branches.size())).tell(to, facts, dice);
        }
    }

    /** One after the other. */
    record Sequence(List<Phrase> parts) implements Phrase {
        @Override
        public void tell(StringBuilder to, Facts facts, Dice dice) {
            for (var part : parts) {
                part.tell(to, facts, dice);
            }
        }
    }

    /** Reads one line. */
    static Phrase read(String line) {
        var reading = new Reading(line);
        var phrase = reading.sequence();
        if (reading.at < line.length()) {
            throw new IllegalArgumentException("Unbalanced choice in: " + line);
        }
        return phrase;
    }

    /** The place reached while a line is read. */
    final class Reading {

        private final String line;
        private int at;

        private Reading(String line) {
            this.line = line;
        }

        private Phrase sequence() {
            var parts = new ArrayList<Phrase>();
            var words = new StringBuilder();
            while (at < line.length() && line.charAt(at) != '|' && line.charAt(at) != ')') {
                var character = line.charAt(at++);
                if (character == '(' || character == '{') {
                    flush(words, parts);
                    parts.add(character == '(' ? oneOf() : braces());
                } else {
                    words.append(character);
                }
            }
            flush(words, parts);
            return parts.size() == 1 ? parts.getFirst() : new Sequence(List.copyOf(parts));
        }

        private static void flush(StringBuilder words, List<Phrase> parts) {
            if (!words.isEmpty()) {
                parts.add(new Words(words.toString()));
                words.setLength(0);
            }
        }

        private Phrase oneOf() {
            var branches = new ArrayList<Phrase>();
            do {
                branches.add(sequence());
            } while (at < line.length() && line.charAt(at++) == '|');
            if (line.charAt(at - 1) != ')') {
                throw new IllegalArgumentException("A choice is not closed in: " + line);
            }
            return new OneOf(List.copyOf(branches));
        }

        private Phrase braces() {
            var close = line.indexOf('}', at);
            var name = line.substring(at, close);
            at = close + 1;
            return new Fact(Slot.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }
}
