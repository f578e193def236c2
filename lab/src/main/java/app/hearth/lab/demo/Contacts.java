package app.hearth.lab.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to whom, when and with what, in the order of time; holds one day at a time and the call-backs still to
 * come.
 */
final class Contacts implements Iterator<Contact> {

    private static final double CONTACTS_OF_A_CUSTOMER = 1.6;

    private final Settings settings;
    private final Roster roster;
    private final Phrasebooks books;
    private final Dice dice;
    private final double totalWeight;
    private final Map<LocalDate, List<Contact>> returning = new HashMap<>();
    private final ArrayDeque<Contact> today = new ArrayDeque<>();
    private LocalDate day;
    private double told;
    private long number;

    Contacts(Settings settings, Roster roster, Phrasebooks books) {
        this.settings = settings;
        this.roster = roster;
        this.books = books;
        this.dice = new Dice(Dice.seed(settings.seed(), 3));
        this.day = settings.first();
        this.totalWeight = settings.first()
                .datesUntil(settings.last().plusDays(1))
                .flatMap(date -> roster.on(date).stream())
                .mapToDouble(shift -> Rhythm.weight(shift, settings))
                .sum();
    }

    @Override
    public boolean hasNext() {
        while (today.isEmpty() && !day.isAfter(settings.last())) {
            plan();
            day = day.plusDays(1);
        }
        return !today.isEmpty();
    }

    @Override
    public Contact next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return today.remove();
    }

    /**
     * The customer of this contact will come again with the same matter on that day, where somebody is there to answer.
     */
    void comesBack(Contact contact, LocalDate on) {
        if (!on.isAfter(settings.last())) {
            returning.computeIfAbsent(on, date -> new ArrayList<>()).add(contact);
        }
    }

    private record Moment(Instant at, Shift shift) {}

    private void plan() {
        var moments = new ArrayList<Moment>();
        for (var shift : roster.on(day)) {
            var weight = Rhythm.weight(shift, settings);
            var count = countUpTo(told + weight) - countUpTo(told);
            told += weight;
            for (var contact = 0L; contact < count; contact++) {
                var second = Rhythm.second(shift, weight, settings, dice);
                moments.add(new Moment(shift.at(0).plusSeconds(second), shift));
            }
        }
        moments.sort(Comparator.comparing(Moment::at)
                .thenComparingInt(moment -> moment.shift().agent().index()));
        var earlier = seatThoseWhoReturn(moments);
        for (var moment = 0; moment < moments.size(); moment++) {
            today.add(contact(moments.get(moment), earlier.get(moment)));
        }
    }

    private long countUpTo(double weight) {
        return totalWeight == 0 ? 0 : Math.round(settings.conversations() * Math.min(1, weight / totalWeight));
    }

    private Map<Integer, Contact> seatThoseWhoReturn(List<Moment> moments) {
        var free = new EnumMap<Industry, List<Integer>>(Industry.class);
        for (var moment = 0; moment < moments.size(); moment++) {
            var industry = moments.get(moment).shift().agent().industry();
            free.computeIfAbsent(industry, key -> new ArrayList<>()).add(moment);
        }
        var seated = new HashMap<Integer, Contact>();
        for (var contact : returning.getOrDefault(day, List.of())) {
            var places = free.getOrDefault(contact.customer().industry(), List.of());
            if (!places.isEmpty()) {
                var place = dice.below(places.size());
                Collections.swap(places, place, places.size() - 1);
                seated.put(places.removeLast(), contact);
            }
        }
        returning.remove(day);
        return seated;
    }

    private Contact contact(Moment moment, @Nullable Contact earlier) {
        number++;
        var date = moment.at().atZone(Settings.ZONE).toLocalDate();
        var id = "demo%s-%s-%s".formatted(Long.toString(settings.seed(), 36), date, number);
        if (earlier != null) {
            return new Contact(
                    id,
                    number,
                    moment.at(),
                    moment.shift(),
                    earlier.customer(),
                    earlier.need(),
                    earlier.matter(),
                    earlier.firstDate(),
                    earlier.id());
        }
        var industry = moment.shift().agent().industry();
        var people = 40 + (int) (settings.conversations() / CONTACTS_OF_A_CUSTOMER / books.industries());
        var customer = Customer.of(settings.seed(), industry, (int) (people * Math.pow(dice.share(), 1.4)));
        var need = need(books.of(industry, customer.english()).needs());
        return new Contact(id, number, moment.at(), moment.shift(), customer, need, dice.next(), date, null);
    }

    private Need need(List<Need> needs) {
        var told = (int) (day.toEpochDay() - settings.first().toEpochDay());
        var left = (int) (settings.last().toEpochDay() - day.toEpochDay());
        var draw = dice.share()
                * needs.stream().mapToDouble(need -> need.weightOn(told, left)).sum();
        for (var need : needs) {
            draw -= need.weightOn(told, left);
            if (draw < 0) {
                return need;
            }
        }
        return needs.getFirst();
    }
}
