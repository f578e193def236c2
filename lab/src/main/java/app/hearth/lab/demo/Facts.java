package app.hearth.lab.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is true of one customer and one matter, made up when first asked for and kept. Nobody is real: numbers come from
 * blocks that are not given out, addresses from streets that do not exist.
 */
final class Facts {

    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);

    private final Contact contact;
    private final boolean english;
    private final Dice person;
    private final Lists lists;
    private final Map<Slot, String> known = new EnumMap<>(Slot.class);

    Facts(Contact contact) {
        this.contact = contact;
        this.english = contact.customer().english();
        this.person = new Dice(contact.customer().seed() + 1);
        this.lists = english ? Lists.ENGLISH : Lists.CHINESE;
        keepThePerson();
    }

    String of(Slot slot) {
        var fact = known.get(slot);
        if (fact == null) {
            fact = make(slot, new Dice(Dice.seed(contact.matter(), slot.name().hashCode())));
            known.put(slot, fact);
        }
        return fact;
    }

    /** What belongs to the customer stays the same from one matter to the next. */
    private void keepThePerson() {
        var surname = person.one(lists.surnames());
        var given = person.one(lists.given());
        keep(Slot.NAME, english ? given + " " + surname : surname + given);
        keep(
                Slot.TITLE,
                english
                        ? (person.chance(0.5) ? "Mr. " : "Ms. ") + surname
                        : surname + (person.chance(0.5) ? "先生" : "女士"));
        keep(Slot.PHONE, person.one(Lists.PHONE_BLOCKS) + digits(person, 4));
        keep(Slot.STREET, person.one(lists.streets()));
        keep(Slot.CITY, person.one(lists.cities()));
        keep(Slot.TAIL, digits(person, 4));
        keep(Slot.PLAN, person.one(lists.plans()));
        keep(Slot.ROLE, person.one(lists.roles()) + (person.chance(0.4) ? digits(person, 2) : ""));
        keep(Slot.GAME, person.one(lists.games()));
        keep(Slot.PLATE, person.one(Lists.PLATES) + "·" + person.one(Lists.PLATE_LETTERS) + "0" + digits(person, 4));
        keep(Slot.EMAIL, person.one(Lists.MAIL_NAMES) + digits(person, 3) + "@example.com");
    }

    private void keep(Slot slot, String fact) {
        known.put(slot, fact);
    }

    private String make(Slot slot, Dice dice) {
        return switch (slot) {
            case ORDER -> order(dice);
            case TICKET ->
                (english ? "TK" : "GD")
                        + "%02d%02d".formatted(date().getMonthValue(), date().getDayOfMonth())
                        + digits(dice, 5);
            case IDCARD -> Numbers.residentId(dice);
            case ADDRESS -> address(dice);
            case PRODUCT -> dice.one(lists.products());
            case COLOUR -> dice.one(lists.colours());
            case AMOUNT -> amount(dice, 60, 1900);
            case SMALL -> amount(dice, 5, 60);
            case POINTS -> Integer.toString(dice.between(8, 95) * 100);
            case DAYS -> Integer.toString(contact.comesBack() ? sinceFirst() + dice.between(2, 4) : dice.between(2, 7));
            case HOURS -> Integer.toString(dice.between(2, 6) * 12);
            case DATE -> day(ordered());
            case DEADLINE -> deadline(dice);
            case AGO -> ago();
            case MONTH ->
                english
                        ? date().minusMonths(1).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        : date().minusMonths(1).getMonthValue() + "月";
            case CITY2 -> another(dice);
            case FLIGHT -> dice.one(Lists.AIRLINES) + dice.between(1001, 9899);
            case HOTEL -> dice.one(lists.hotels());
            case PASSPORT -> "E" + (char) ('A' + dice.below(8)) + digits(dice, 7);
            case CARD -> Numbers.bankCard(dice, of(Slot.TAIL));
            case MERCHANT -> dice.one(lists.merchants());
            case COURIER -> dice.one(lists.couriers());
            case WAYBILL -> "YS" + digits(dice, 12);
            case AGENTNO -> contact.shift().agent().number();
            case STAFF -> staff();
            case LEVEL -> Integer.toString(dice.between(18, 90));
            case POLICY -> "AH" + date().getYear() + digits(dice, 8);
            case HOSPITAL -> dice.one(lists.hospitals());
            case REGULATOR ->
                english
                        ? "the consumer protection board"
                        : contact.customer().industry().regulator();
            case BRAND -> contact.customer().industry().brand(english);
            default -> throw new IllegalStateException("Nobody told the " + slot);
        };
    }

    private LocalDate date() {
        return contact.at().atZone(Settings.ZONE).toLocalDate();
    }

    private int sinceFirst() {
        return (int) ChronoUnit.DAYS.between(contact.firstDate(), date());
    }

    /** The day all this began, whatever the business calls it. */
    private LocalDate ordered() {
        return contact.firstDate().minusDays(2 + Math.floorMod(contact.matter(), 7));
    }

    private String order(Dice dice) {
        var day = ordered();
        return "%d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()) + digits(dice, 8);
    }

    private String address(Dice dice) {
        var street = of(Slot.STREET);
        return english
                ? dice.between(2, 190) + " " + street + ", " + of(Slot.CITY)
                : of(Slot.CITY) + "市" + street + dice.between(1, 288) + "号" + dice.between(1, 20) + "栋"
                        + dice.between(1, 26) + "0" + dice.between(1, 4) + "室";
    }

    private String amount(Dice dice, int from, int to) {
        var whole = dice.between(from, to);
        return dice.chance(0.5)
                ? Integer.toString(whole)
                : whole + "." + dice.between(1, 9) + (dice.chance(0.5) ? "0" : "9");
    }

    private String another(Dice dice) {
        var city = dice.one(lists.cities());
        return city.equals(of(Slot.CITY)) ? lists.cities().getLast() : city;
    }

    private String deadline(Dice dice) {
        var day = date().plusDays(dice.between(1, 3));
        if (english) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    + (dice.chance(0.5) ? " 6 pm" : " noon");
        }
        return switch (dice.below(3)) {
            case 0 -> "明天" + dice.between(10, 18) + "点前";
            case 1 -> (day.getDayOfWeek().compareTo(date().getDayOfWeek()) > 0 ? "这周" : "下周") + weekday(day) + "下班前";
            default -> day(day) + dice.between(12, 20) + "点前";
        };
    }

    private static char weekday(LocalDate day) {
        return "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    }

    private String ago() {
        var days = sinceFirst();
        if (english) {
            return days <= 1 ? "yesterday" : days + " days ago";
        }
        return switch (days) {
            case 0 -> "刚才";
            case 1 -> "昨天";
            case 2 -> "前天";
            default -> days + "天前";
        };
    }

    private String staff() {
        var agent = contact.shift().agent();
        return english
                ? lists.given().get(agent.index() % lists.given().size())
                : "小" + agent.name().charAt(agent.name().length() - 1);
    }

    private String day(LocalDate day) {
        return english ? ENGLISH_DATE.format(day) : day.getMonthValue() + "月" + day.getDayOfMonth() + "号";
    }

    private static String digits(Dice dice, int count) {
        return Numbers.digits(dice, count);
    }
}
