package app.hearth.practice;

import app.hearth.practice.StageEvent.Marked;
import app.hearth.practice.StageEvent.MoodSet;
import app.hearth.practice.StageEvent.Said;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room as its events made it. Not to be shared between threads. */
final class StageRoom {

    private final UUID trainer;
    private final Map<UUID, StageMember> members = new LinkedHashMap<>();
    private final Map<Integer, UUID> stars = new HashMap<>();
    private final List<Said> turns = new ArrayList<>();
    private final List<MoodSet> moods = new ArrayList<>();
    private final List<Marked> marks = new ArrayList<>();
    private final Set<UUID> shown = new HashSet<>();
    private final Set<UUID> suggestions = new HashSet<>();
    private StagePhase phase = StagePhase.OPEN;
    private @Nullable UUID guest;
    private @Nullable String card;
    private boolean moodLive;
    private int draws;
    private int round = 1;
    private int over;
    private StageEvent.@Nullable Announced announced;
    private @Nullable UUID drawn;
    private @Nullable UUID passedLast;
    private boolean helpWanted;
    private boolean felt;
    private int thanks;
    private @Nullable String next;

    StageRoom(UUID trainer) {
        this.trainer = trainer;
    }

    StagePhase phase() {
        return phase;
    }

    UUID trainer() {
        return trainer;
    }

    /** Who plays the customer: the trainer, unless somebody was appointed. */
    UUID guest() {
        return guest == null ? trainer : guest;
    }

    @Nullable
    String card() {
        return card;
    }

    boolean moodLive() {
        return moodLive;
    }

    int draws() {
        return draws;
    }

    /** The number of the round that is on or comes next, from 1. */
    int round() {
        return round;
    }

    StageEvent.@Nullable Announced announced() {
        return announced;
    }

    @Nullable
    UUID drawn() {
        return drawn;
    }

    List<Said> turns() {
        return turns;
    }

    List<MoodSet> moods() {
        return moods;
    }

    List<Marked> marks() {
        return marks;
    }

    boolean isShown(Marked mark) {
        return shown.contains(mark.mark());
    }

    boolean isOffered(UUID suggestion) {
        return suggestions.contains(suggestion);
    }

    boolean helpWanted() {
        return helpWanted;
    }

    /** Whether the one on the stage has spoken in the debrief, or is no longer there to speak. */
    boolean felt() {
        return felt || drawn == null || !isPresent(drawn);
    }

    int thanks() {
        return thanks;
    }

    @Nullable
    String next() {
        return next;
    }

    Map<UUID, StageMember> members() {
        return members;
    }

    boolean isPresent(@Nullable UUID account) {
        var member = account == null ? null : members.get(account);
        return member != null && member.present();
    }

    /** Who was on the stage in a round. */
    @Nullable
    UUID starOf(int number) {
        return stars.get(number);
    }

    /** Whether a round has been talked about; its words are then the trainee's and the trainer's. */
    boolean isOver(int number) {
        return number <= over || phase == StagePhase.CLOSED;
    }

    boolean hasPlayed(UUID account) {
        return stars.containsValue(account);
    }

    /** Empty for somebody who is not in the room. */
    Set<StageRole> rolesOf(UUID account) {
        var roles = EnumSet.noneOf(StageRole.class);
        if (account.equals(trainer)) {
            roles.add(StageRole.TRAINER);
        }
        if (isPresent(account)) {
            if (account.equals(guest())) {
                roles.add(StageRole.GUEST);
            } else if (account.equals(drawn)) {
                roles.add(StageRole.DRAWN);
            } else if (!account.equals(trainer)) {
                roles.add(StageRole.WATCHER);
            }
        }
        return roles;
    }

    /** Whoever may be drawn now. Who has just passed is left alone as long as there is anybody else. */
    List<FairDraw.Candidate> candidates() {
        var all = members.values().stream()
                .filter(StageMember::present)
                .filter(it -> !it.account().equals(trainer) && !it.account().equals(guest()))
                .map(it -> new FairDraw.Candidate(it.account(), it.turns()))
                .toList();
        var rested = all.stream().filter(it -> !it.account().equals(passedLast)).toList();
        return rested.isEmpty() ? all : rested;
    }

    void apply(StageEvent event) {
        switch (event) {
            case StageEvent.Joined it ->
                members.merge(it.account(), StageMember.fresh(it), (known, again) -> known.present(true));
            case StageEvent.Left it -> leave(it.account());
            case StageEvent.Appointed it -> guest = it.account();
            case StageEvent.CardChosen it -> card = it.card();
            case StageEvent.MoodShown it -> moodLive = it.live();
            case StageEvent.TimerSet ignored -> {}
            case StageEvent.Announced it -> {
                announced = it;
                draws = it.draw();
                phase = StagePhase.DRAWING;
            }
            case StageEvent.Revealed it -> {
                drawn = it.account();
                passedLast = null;
            }
            case StageEvent.Passed it -> {
                members.computeIfPresent(it.account(), (id, member) -> member.passing());
                passedLast = it.account();
                backToOpen();
            }
            case StageEvent.Undrawn ignored -> backToOpen();
            case StageEvent.Began ignored -> begin();
            case Said it -> turns.add(it);
            case MoodSet it -> moods.add(it);
            case Marked it -> marks.add(it);
            case StageEvent.Paused ignored -> phase = StagePhase.PAUSED;
            case StageEvent.Resumed ignored -> phase = StagePhase.PLAYING;
            case StageEvent.HelpAsked ignored -> helpWanted = true;
            case StageEvent.Suggested it -> suggestions.add(it.suggestion());
            case StageEvent.Picked ignored -> closeHelp();
            case StageEvent.Ended ignored -> {
                closeHelp();
                phase = StagePhase.DEBRIEF;
            }
            case StageEvent.Felt ignored -> felt = true;
            case StageEvent.MarkShown it -> shown.add(it.mark().mark());
            case StageEvent.Thanked ignored -> thanks++;
            case StageEvent.NextNamed it -> next = it.text();
            case StageEvent.Concluded ignored -> conclude();
            case StageEvent.Closed ignored -> phase = StagePhase.CLOSED;
        }
    }

    private void leave(UUID account) {
        members.computeIfPresent(account, (id, member) -> member.present(false));
        if (account.equals(guest)) {
            guest = null;
        }
    }

    private void backToOpen() {
        announced = null;
        drawn = null;
        phase = StagePhase.OPEN;
    }

    private void begin() {
        if (drawn != null) {
            members.computeIfPresent(drawn, (id, member) -> member.onStage());
            stars.put(round, drawn);
        }
        turns.clear();
        moods.clear();
        marks.clear();
        shown.clear();
        felt = false;
        thanks = 0;
        next = null;
        phase = StagePhase.PLAYING;
    }

    private void closeHelp() {
        helpWanted = false;
        suggestions.clear();
    }

    private void conclude() {
        over = round;
        round++;
        backToOpen();
    }
}
