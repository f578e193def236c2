package app.hearth.calibration;

import app.hearth.calibration.Session.Rater;
import app.hearth.review.MachineVerdict;
import app.hearth.review.ReviewedItem;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.Scorecard;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** A session with what everybody said, in numbers; NaN where somebody said nothing. A row is a case. */
record Reported(Session session, Scorecard card, List<Case> cases, List<Rating> ratings) {

    Reported {
        cases = List.copyOf(cases);
        ratings = List.copyOf(ratings);
    }

    /** A column a rater, in the order of the session. */
    double[][] people(Item item) {
        return table(one -> session.raters().stream()
                .mapToDouble(rater -> said(item, one, rater)
                        .map(it -> ItemVerdicts.number(ItemVerdicts.scale(item), it.verdict(), it.share()))
                        .orElse(Double.NaN)));
    }

    /** The same and a last column for the machine. */
    double[][] withMachine(Item item) {
        var people = people(item);
        return table(one ->
                DoubleStream.concat(DoubleStream.of(people[cases.indexOf(one)]), DoubleStream.of(machine(item, one))));
    }

    double[][] totals() {
        return table(one -> session.raters().stream().mapToDouble(rater -> total(one, rater)));
    }

    double[][] totalsWithMachine() {
        return table(one -> DoubleStream.concat(
                session.raters().stream().mapToDouble(rater -> total(one, rater)),
                DoubleStream.of(number(one.machineScore()))));
    }

    /** What a rater said about an item. */
    Optional<ReviewedItem> said(Item item, Case one, Rater rater) {
        return rating(one.conversation(), rater.account())
                .flatMap(it -> it.items().stream()
                        .filter(said -> said.item().equals(item.id()))
                        .findFirst());
    }

    Optional<MachineVerdict> machineSaid(Item item, Case one) {
        return one.machine().stream().filter(it -> it.item().equals(item.id())).findFirst();
    }

    private double machine(Item item, Case one) {
        return machineSaid(item, one)
                .map(it -> ItemVerdicts.number(ItemVerdicts.scale(item), it.verdict(), it.share()))
                .orElse(Double.NaN);
    }

    private double total(Case one, Rater rater) {
        return rating(one.conversation(), rater.account())
                .map(it -> number(it.score()))
                .orElse(Double.NaN);
    }

    private Optional<Rating> rating(UUID conversation, UUID rater) {
        return ratings.stream()
                .filter(it ->
                        it.conversation().equals(conversation) && it.rater().equals(rater))
                .findFirst();
    }

    private double[][] table(Function<Case, DoubleStream> row) {
        return cases.stream().map(one -> row.apply(one).toArray()).toArray(double[][]::new);
    }

    private static double number(@Nullable Double score) {
        return Objects.requireNonNullElse(score, Double.NaN);
    }
}
