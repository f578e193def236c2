package app.hearth.practice;

import app.hearth.practice.StageEvent.Marked;
import app.hearth.practice.StageEvent.Praise;
import app.hearth.practice.StageEvent.Said;
import app.hearth.practice.StageEvent.TurnSeen;
import app.hearth.reading.Behaviour;
import app.hearth.transcript.Speaker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a round into the practice logs: all of it for whoever was on the stage, that it took place for the others. */
@Component
class StageLog {

    private final PracticeLog log;
    private final Clock clock;

    StageLog(PracticeLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * What stays of a round when its words are gone.
     *
     * @param next the one thing to try next, in the words of whoever named it
     */
    record Summary(
            int round,
            int turns,
            Map<Behaviour, Integer> behaviours,
            @Nullable Double firstValence,
            @Nullable Double lastValence,
            @Nullable Integer firstMood,
            @Nullable Integer lastMood,
            int well,
            int toTry,
            int thanks,
            @Nullable String next) {

        static Summary of(StageRoom room) {
            var valences = room.turns().stream()
                    .map(Said::seen)
                    .filter(Objects::nonNull)
                    .map(TurnSeen::valence)
                    .filter(Objects::nonNull)
                    .toList();
            var moods = room.moods();
            return new Summary(
                    room.round(),
                    room.turns().size(),
                    behaviours(room.turns()),
                    valences.isEmpty() ? null : valences.getFirst(),
                    valences.isEmpty() ? null : valences.getLast(),
                    moods.isEmpty() ? null : moods.getFirst().mood(),
                    moods.isEmpty() ? null : moods.getLast().mood(),
                    count(room.marks(), Praise.WELL),
                    count(room.marks(), Praise.TRY),
                    room.thanks(),
                    room.next());
        }

        private static int count(List<Marked> marks, Praise praise) {
            return (int) marks.stream().filter(it -> it.praise() == praise).count();
        }

        private static Map<Behaviour, Integer> behaviours(List<Said> turns) {
            var counts = new EnumMap<Behaviour, Integer>(Behaviour.class);
            for (var said : turns) {
                var seen = said.seen();
                if (said.speaker() == Speaker.AGENT && seen != null) {
                    seen.behaviours().forEach(behaviour -> counts.merge(behaviour, 1, Integer::sum));
                }
            }
            return counts;
        }
    }

    void write(StageRoomRow row, StageRoom room) {
        var now = clock.instant();
        var entries = new ArrayList<PracticeEntry>();
        for (var member : room.members().values()) {
            if (member.account().equals(room.drawn())) {
                entries.add(PracticeEntry.of(
                        member.account(),
                        member.name(),
                        member.person(),
                        PracticeEntry.Kind.STAGE,
                        row.title(),
                        now,
                        row.id(),
                        room.round(),
                        row.trainer(),
                        log.json(Summary.of(room))));
            } else if (member.present()) {
                entries.add(PracticeEntry.of(
                        member.account(),
                        member.name(),
                        member.person(),
                        PracticeEntry.Kind.STAGE_WATCHED,
                        row.title(),
                        now,
                        row.id(),
                        room.round(),
                        null,
                        "{}"));
            }
        }
        log.keep(entries);
    }
}
