package app.hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.kernel.Refused;
import app.hearth.practice.StageEvent.Marked;
import app.hearth.practice.StageEvent.Praise;
import app.hearth.practice.StageEvent.Said;
import app.hearth.practice.StageEvent.TurnSeen;
import app.hearth.transcript.Speaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Every act by every role in every phase, against {@code stage-rules.txt}, where a person can read what goes. */
class StageRulesTest {

    private static final UUID TRAINER = new UUID(0, 1);
    private static final UUID GUEST = new UUID(0, 2);
    private static final UUID DRAWN = new UUID(0, 3);
    private static final UUID WATCHER = new UUID(0, 4);
    private static final UUID OFFERED = new UUID(0, 9);
    private static final Pattern ROW = Pattern.compile("(\\w+) \\| ([\\w ]+) \\| (.+)");
    private static final Pattern STEP = Pattern.compile("(\\w+)>(\\w+)");

    @Test
    void everyActGoesForThoseAndThenWhereTheTableSays() throws IOException {
        var table = table();
        var tried = 0;
        for (var act : StageAct.values()) {
            for (var phase : StagePhase.values()) {
                for (var role : StageRole.values()) {
                    var room = room(phase, act);
                    if (room.rolesOf(actor(role)).contains(role)) {
                        check(room, role, act, table);
                        tried++;
                    }
                }
            }
        }
        // The one drawn is there from the draw to the end of the debrief, 4 of the 6 phases; before the draw is told,
        // not yet.
        assertThat(tried).isEqualTo(StageAct.values().length * (6 * 3 + 4) - 1);
    }

    private static void check(StageRoom room, StageRole role, StageAct act, Map<String, Map<String, String>> table) {
        var phase = room.phase();
        var steps = table.get(key(act, role));
        var next = Optional.ofNullable(steps).map(it -> it.get(phase.wire()));
        if (next.isPresent()) {
            var events = decide(room, role, act);
            events.forEach(room::apply);
            assertThat(room.phase().wire())
                    .as("%s by %s while %s", act, role, phase)
                    .isEqualTo(next.get());
        } else {
            assertThatExceptionOfType(Refused.class)
                    .as("%s by %s while %s", act, role, phase)
                    .isThrownBy(() -> decide(room, role, act))
                    .extracting(Refused::code)
                    .isEqualTo(steps == null ? "stage.not-yours" : "stage.not-now");
            assertThat(room.phase()).isEqualTo(phase);
        }
    }

    @Test
    void whoIsNotInTheRoomMayDoNothing() {
        for (var act : StageAct.values()) {
            for (var phase : StagePhase.values()) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() ->
                                new StageDirecting(new Fixed()).decide(room(phase, act), new UUID(0, 77), wanted(act)))
                        .extracting(Refused::code)
                        .isEqualTo("stage.not-yours");
            }
        }
    }

    @Test
    void theTraineeSpeaksBeforeMarksAreShownAndTheGoodComesFirst() {
        var room = room(StagePhase.PLAYING, StageAct.SAY);
        var good = new Marked(new UUID(1, 1), 1, Praise.WELL, "listened", null, WATCHER);
        var idea = new Marked(new UUID(1, 2), 0, Praise.TRY, "ask", null, WATCHER);
        List.of(idea, good, new StageEvent.Ended(List.of())).forEach(room::apply);

        refused(room, TRAINER, StageAct.SHOW, "stage.trainee-first");
        apply(room, DRAWN, StageAct.FEEL);
        apply(room, TRAINER, StageAct.SHOW);
        assertThat(room.isShown(good)).isTrue();
        assertThat(room.isShown(idea)).isFalse();
        apply(room, DRAWN, StageAct.SHOW);
        refused(room, TRAINER, StageAct.SHOW, "stage.all-shown");
    }

    @Test
    void onePassIsFreeAndASecondIsNot() {
        var room = room(StagePhase.DRAWING, StageAct.PASS);
        apply(room, DRAWN, StageAct.PASS);
        assertThat(room.candidates()).extracting(FairDraw.Candidate::account).containsExactly(WATCHER);

        List.of(
                        new StageEvent.Announced(2, "h", List.of(new FairDraw.Lot(DRAWN, 1))),
                        new StageEvent.Revealed(2, "s", DRAWN))
                .forEach(room::apply);
        refused(room, DRAWN, StageAct.PASS, "stage.passed-already");
    }

    @Test
    void whatNobodyAskedForOrIsNotThereIsRefused() {
        refused(room(StagePhase.PLAYING, StageAct.HELP), WATCHER, StageAct.SUGGEST, "stage.no-help-wanted");
        refused(room(StagePhase.PLAYING, StageAct.SUGGEST), DRAWN, StageAct.HELP, "stage.help-asked");
        var room = room(StagePhase.PLAYING, StageAct.MARK);
        var beyond = new StageCommand(UUID.randomUUID(), StageAct.MARK, null, null, 2, null, "listened");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new StageDirecting(new Fixed()).decide(room, WATCHER, beyond))
                .extracting(Refused::code)
                .isEqualTo("stage.unknown-choice");
    }

    private static void apply(StageRoom room, UUID actor, StageAct act) {
        new StageDirecting(new Fixed()).decide(room, actor, wanted(act)).forEach(room::apply);
    }

    private static void refused(StageRoom room, UUID actor, StageAct act, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> apply(room, actor, act))
                .extracting(Refused::code)
                .isEqualTo(code);
    }

    private static List<StageEvent> decide(StageRoom room, StageRole role, StageAct act) {
        return new StageDirecting(new Fixed()).decide(room, actor(role), wanted(act));
    }

    /** A room in a phase, with whatever the act needs beside it. */
    private static StageRoom room(StagePhase phase, StageAct act) {
        var room = new StageRoom(TRAINER);
        for (var account : List.of(TRAINER, GUEST, DRAWN, WATCHER)) {
            room.apply(new StageEvent.Joined(account, account.toString(), null));
        }
        room.apply(new StageEvent.Appointed(GUEST));
        room.apply(new StageEvent.CardChosen("parcel-birthday"));
        upTo(phase, act).forEach(room::apply);
        assertThat(room.phase()).isEqualTo(phase);
        return room;
    }

    private static List<StageEvent> upTo(StagePhase phase, StageAct act) {
        var events = new ArrayList<StageEvent>();
        if (phase == StagePhase.OPEN) {
            return events;
        }
        if (phase == StagePhase.CLOSED) {
            return List.of(new StageEvent.Closed());
        }
        events.add(new StageEvent.Announced(1, "h", List.of(new FairDraw.Lot(DRAWN, 4))));
        if (phase == StagePhase.DRAWING) {
            if (act != StageAct.REVEAL) {
                events.add(new StageEvent.Revealed(1, "s", DRAWN));
            }
            return events;
        }
        events.add(new StageEvent.Revealed(1, "s", DRAWN));
        events.add(new StageEvent.Began());
        events.add(new Said(0, Speaker.CUSTOMER, "在吗", null));
        events.add(new Said(1, Speaker.AGENT, "在的", null));
        events.add(new Marked(new UUID(1, 1), 1, Praise.WELL, "listened", null, WATCHER));
        if (act == StageAct.SUGGEST || act == StageAct.PICK) {
            events.add(new StageEvent.HelpAsked());
            events.add(new StageEvent.Suggested(OFFERED, "先听", WATCHER));
        }
        if (phase == StagePhase.PAUSED) {
            events.add(new StageEvent.Paused());
        }
        if (phase == StagePhase.DEBRIEF) {
            events.add(new StageEvent.Ended(List.of()));
            if (act == StageAct.SHOW) {
                events.add(new StageEvent.Felt(null));
            }
        }
        return events;
    }

    private static StageCommand wanted(StageAct act) {
        return new StageCommand(
                UUID.randomUUID(),
                act,
                "您好",
                act == StageAct.APPOINT ? WATCHER : null,
                1,
                1,
                switch (act) {
                    case MARK -> "listened";
                    case THANK -> "thanks";
                    case CARD -> "parcel-birthday";
                    case PICK -> OFFERED.toString();
                    default -> null;
                });
    }

    private static UUID actor(StageRole role) {
        return switch (role) {
            case TRAINER -> TRAINER;
            case GUEST -> GUEST;
            case DRAWN -> DRAWN;
            case WATCHER -> WATCHER;
        };
    }

    private static Map<String, Map<String, String>> table() throws IOException {
        var table = new HashMap<String, Map<String, String>>();
        new ClassPathResource("practice/stage-rules.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .forEach(row -> List.of(row.group(2).trim().split(" ", -1)).forEach(role -> {
                    var steps = table.computeIfAbsent(row.group(1) + " " + role, key -> new HashMap<>());
                    STEP.matcher(row.group(3)).results().forEach(step -> steps.put(step.group(1), step.group(2)));
                }));
        return table;
    }

    private static String key(StageAct act, StageRole role) {
        return act.name().toLowerCase(Locale.ROOT) + " " + role.wire();
    }

    /** Chance and eyes that are always the same. */
    private static final class Fixed implements StageMeans {

        @Override
        public String freshSeed() {
            return "seed";
        }

        @Override
        public String keptSeed() {
            return "seed";
        }

        @Override
        public @Nullable TurnSeen read(List<Said> before, Speaker speaker, String text) {
            return null;
        }
    }
}
