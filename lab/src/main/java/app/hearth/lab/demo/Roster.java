package app.hearth.lab.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Who works in the centre, in which team, and on which shift each day. */
final class Roster {

    private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);
    private static final String TEAM_NUMBERS = "一二三四五六七八九";
    private static final double PEOPLE_IN_A_TEAM = 9.5;

    private final List<Agent> agents;

    private Roster(List<Agent> agents) {
        this.agents = List.copyOf(agents);
    }

    static Roster of(Settings settings) {
        var teams = Math.max(1, (int) Math.round(settings.agents() / PEOPLE_IN_A_TEAM));
        var industries = List.of(Industry.values()).subList(0, programmes(teams));
        var names = new Names(settings.seed());
        var teamsOfIndustry = new EnumMap<Industry, Integer>(Industry.class);
        var agents = new ArrayList<Agent>();
        for (var team = 0; team < teams; team++) {
            var industry = industries.get(team % industries.size());
            var size = settings.agents() / teams + (team < settings.agents() % teams ? 1 : 0);
            var name = teamName(industry, teamsOfIndustry.merge(industry, 1, Integer::sum) - 1);
            for (var place = 0; place < size; place++) {
                agents.add(hire(settings, agents.size(), names, industry, name, place, size));
            }
        }
        return new Roster(agents);
    }

    private static int programmes(int teams) {
        if (teams <= 4) {
            return teams;
        }
        return teams < 8 ? 4 : Math.min(Industry.values().length, teams / 2);
    }

    private static String teamName(Industry industry, int number) {
        var label = number < TEAM_NUMBERS.length() ? TEAM_NUMBERS.substring(number, number + 1) : "" + (number + 1);
        return industry.programme().substring(0, 2) + label + "组";
    }

    private static Agent hire(
            Settings settings, int index, Names names, Industry industry, String team, int place, int size) {
        var dice = new Dice(Dice.seed(settings.seed(), 1_000_003L + index));
        var name = names.next();
        var lead = place == 0;
        var newcomer = !lead && dice.chance(0.25);
        var talent = (lead ? 0.72 : 0.58) + 0.13 * dice.normal() - (newcomer ? 0.14 : 0);
        var first = industry.skills().get(dice.below(industry.skills().size()));
        var second = industry.skills().get(dice.below(industry.skills().size()));
        var skills = first.equals(second) ? first : first + ";" + second;
        return new Agent(
                index,
                "%05d".formatted(42 + index * 3 + dice.below(3)),
                name.zh(),
                name.login(),
                lead ? "组长;" + skills : skills,
                team,
                place,
                size,
                industry,
                lead,
                skill(talent + 0.17 * dice.normal()),
                skill(talent + 0.13 * dice.normal()),
                skill(talent + 0.1 + 0.1 * dice.normal()),
                Math.max(0.6, 1 + 0.15 * dice.normal() - (newcomer ? 0.15 : 0)) * (lead ? 0.25 : 1),
                newcomer ? 0.18 : 0.02,
                tone(industry, dice),
                dice.next());
    }

    private static double skill(double value) {
        return Math.clamp(value, 0.08, 0.97);
    }

    private static Agent.Tone tone(Industry industry, Dice dice) {
        return switch (industry) {
            case SHOP, GAMES ->
                dice.chance(0.5) ? Agent.Tone.DEAR : dice.chance(0.5) ? Agent.Tone.PLAIN : Agent.Tone.FORMAL;
            case TRAVEL ->
                dice.chance(0.25) ? Agent.Tone.DEAR : dice.chance(0.5) ? Agent.Tone.PLAIN : Agent.Tone.FORMAL;
            default -> dice.chance(0.3) ? Agent.Tone.PLAIN : Agent.Tone.FORMAL;
        };
    }

    List<Agent> agents() {
        return agents;
    }

    /** Everybody's shift on a date, in roster order, days off included. */
    List<Shift> on(LocalDate date) {
        return agents.stream()
                .map(agent -> new Shift(agent, date, kind(agent, date)))
                .toList();
    }

    private static ShiftKind kind(Agent agent, LocalDate date) {
        var week = (int) ChronoUnit.WEEKS.between(A_MONDAY, date);
        var day = date.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        var firstOff = Math.floorMod(agent.place() * 2 + week * 3, 7);
        if (day == firstOff || day == (firstOff + 1) % 7) {
            return ShiftKind.OFF;
        }
        return switch (Math.floorMod(agent.place() + week, Math.max(agent.teamSize(), 6))) {
            case 0 -> agent.industry().roundTheClock() ? ShiftKind.NIGHT : ShiftKind.LATE;
            case 1, 4 -> ShiftKind.LATE;
            case 2, 6 -> ShiftKind.MIDDLE;
            default -> ShiftKind.EARLY;
        };
    }
}
