package app.hearth.appeal;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Colleague;
import app.hearth.kernel.Colleagues;
import app.hearth.kernel.Role;
import app.hearth.people.AgentSet;
import app.hearth.people.Named;
import app.hearth.people.SourceAgents;
import app.hearth.quality.ItemStandings;
import app.hearth.statistics.Figure;
import app.hearth.statistics.rates.Wilson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How appeals go: how long they take, and where verdicts do not hold. */
@Service
class Figures {

    /** A rate of fewer decided appeals says nothing yet. */
    static final int ENOUGH = 20;

    private final FiguresQuery query;
    private final SourceAgents agents;
    private final ItemStandings standings;
    private final Timekeeping time;
    private final Colleagues colleagues;

    Figures(FiguresQuery query, SourceAgents agents, ItemStandings standings, Timekeeping time, Colleagues colleagues) {
        this.query = query;
        this.agents = agents;
        this.standings = standings;
        this.time = time;
        this.colleagues = colleagues;
    }

    @Transactional(readOnly = true)
    AppealFiguresView of(Caller caller, Instant from, Instant to) {
        var visible = agents.visibleTo(caller.scope());
        var names = colleagues.with(Set.of(Role.values())).stream()
                .collect(Collectors.toMap(Colleague::account, Colleague::name));
        var whole = query.whole(visible, from, to, time.clocks().now());
        return new AppealFiguresView(
                whole.filed(),
                whole.open(),
                whole.overdue(),
                whole.closed(),
                whole.medianHours(),
                whole.p90Hours(),
                rate(whole.overturned(), whole.decided()),
                query.items(visible, from, to).stream()
                        .map(it -> new ItemOverturnView(
                                it.scorecard(),
                                it.item(),
                                standings
                                        .item(it.scorecard(), it.version(), it.item())
                                        .name(),
                                rate(it.overturned(), it.decided())))
                        .toList(),
                query.scorers(visible, from, to).stream()
                        .map(it -> new ScorerOverturnView(
                                it.scorecard(),
                                it.version(),
                                it.reader(),
                                it.scorer(),
                                it.scorer() == null ? null : names.get(it.scorer()),
                                it.item(),
                                standings
                                        .item(it.scorecard(), it.version(), it.item())
                                        .name(),
                                rate(it.overturned(), it.decided())))
                        .toList(),
                teams(visible, from, to));
    }

    private List<AppealVolumeView> teams(AgentSet visible, Instant from, Instant to) {
        var volumes = query.agents(visible, from, to);
        var cards = agents.cards(
                volumes.stream().map(FiguresQuery.AgentVolume::agent).toList());
        Map<UUID, AppealVolumeView> teams = new HashMap<>();
        for (var volume : volumes) {
            var card = cards.get(volume.agent());
            var team = card == null ? null : card.team();
            if (team != null) {
                teams.merge(
                        team.id(), new AppealVolumeView(team, volume.filed(), volume.open()), AppealVolumeView::plus);
            }
        }
        return teams.values().stream()
                .sorted((one, other) -> other.filed() - one.filed())
                .toList();
    }

    private static OverturnView rate(int overturned, int decided) {
        return new OverturnView(
                overturned,
                decided,
                ENOUGH,
                decided < ENOUGH
                        ? null
                        : Wilson.share(overturned, decided, Figure.USUAL_LEVEL)
                                .known()
                                .map(it -> new OverturnInterval(it.value(), it.lower(), it.upper()))
                                .orElse(null));
    }

    /**
     * Appeals filed in a stretch of time.
     *
     * @param medianHours from filing to the end, of those that are closed; null where none is
     * @param p90Hours nine of ten took no longer
     */
    record AppealFiguresView(
            int filed,
            int open,
            int overdue,
            int closed,
            @Nullable Double medianHours,
            @Nullable Double p90Hours,
            OverturnView overturned,
            List<ItemOverturnView> items,
            List<ScorerOverturnView> scorers,
            List<AppealVolumeView> teams) {}

    /**
     * How many verdicts did not hold.
     *
     * @param decided closed appeals that somebody decided
     * @param enough from so many on there is a rate
     * @param rate with its interval at 95 %; null where it is too early to tell
     */
    record OverturnView(
            int overturned,
            int decided,
            int enough,
            @Nullable OverturnInterval rate) {}

    record OverturnInterval(double value, double lower, double upper) {}

    record ItemOverturnView(String scorecard, String item, Bilingual name, OverturnView overturned) {}

    /**
     * Whose verdicts were questioned.
     *
     * @param scorer the account of the person whose verdicts they were; null for the machine, of which the versions
     *     tell
     * @param scorerName what that person is called; null where the account is closed
     */
    record ScorerOverturnView(
            String scorecard,
            int version,
            @Nullable String reader,
            @Nullable UUID scorer,
            @Nullable String scorerName,
            String item,
            Bilingual itemName,
            OverturnView overturned) {}

    record AppealVolumeView(Named team, int filed, int open) {

        AppealVolumeView plus(AppealVolumeView other) {
            return new AppealVolumeView(team, filed + other.filed, open + other.open);
        }
    }
}
