package app.hearth.practice;

import app.hearth.kernel.Refused;
import app.hearth.practice.StageEvent.Marked;
import app.hearth.practice.StageEvent.MoodSet;
import app.hearth.practice.StageEvent.Praise;
import app.hearth.transcript.Speaker;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes events of what somebody wants to do in a room, or refuses it. Pure: it changes nothing. */
final class StageDirecting {

    private static final int MOST_MINUTES = 60;
    private static final int WORST_MOOD = 10;

    private final StageMeans means;

    StageDirecting(StageMeans means) {
        this.means = means;
    }

    List<StageEvent> decide(StageRoom room, UUID actor, StageCommand wanted) {
        StageRules.check(room.rolesOf(actor), room.phase(), wanted.act());
        return switch (wanted.act()) {
            case APPOINT -> List.of(appointed(room, wanted));
            case CARD -> List.of(new StageEvent.CardChosen(StageWords.text(wanted.choice())));
            case SHOW_MOOD -> List.of(new StageEvent.MoodShown(StageWords.number(wanted.value(), 1) == 1));
            case TIMER -> List.of(new StageEvent.TimerSet(StageWords.number(wanted.value(), MOST_MINUTES)));
            case DRAW -> List.of(announced(room));
            case REVEAL -> List.of(revealed(room));
            case PASS -> List.of(passed(room, actor));
            case ACCEPT -> List.of(new StageEvent.Began());
            case UNDRAW -> List.of(new StageEvent.Undrawn());
            case SAY -> List.of(said(room, actor, wanted));
            case MOOD ->
                List.of(new MoodSet(
                        room.turns().size(), StageWords.number(wanted.value(), WORST_MOOD), room.moodLive()));
            case MARK -> List.of(marked(room, actor, wanted));
            case PAUSE -> List.of(new StageEvent.Paused());
            case RESUME -> List.of(new StageEvent.Resumed());
            case HELP -> List.of(helpAsked(room));
            case SUGGEST -> List.of(suggested(room, actor, wanted));
            case PICK -> List.of(picked(room, wanted));
            case END -> List.of(ended(room));
            case FEEL -> List.of(felt(room, wanted));
            case SHOW -> List.of(markShown(room));
            case THANK ->
                List.of(new StageEvent.Thanked(
                        StageWords.thanks(wanted.choice()), StageWords.note(wanted.text()), actor));
            case NEXT -> List.of(new StageEvent.NextNamed(StageWords.text(wanted.text())));
            case CONCLUDE -> List.of(new StageEvent.Concluded());
            case CLOSE ->
                room.phase() == StagePhase.DEBRIEF
                        ? List.of(new StageEvent.Concluded(), new StageEvent.Closed())
                        : List.of(new StageEvent.Closed());
            case LEAVE -> left(room, actor);
        };
    }

    private static StageEvent appointed(StageRoom room, StageCommand wanted) {
        var member = wanted.member();
        if (member == null || !room.isPresent(member) || member.equals(room.drawn())) {
            throw StageWords.unknown("member");
        }
        return new StageEvent.Appointed(member);
    }

    private StageEvent announced(StageRoom room) {
        if (room.card() == null) {
            throw Refused.conflict("stage.no-card", "Choose a briefing card first.");
        }
        var candidates = room.candidates();
        if (candidates.isEmpty()) {
            throw Refused.conflict("stage.nobody-to-draw", "There is nobody in the room who could be drawn.");
        }
        return new StageEvent.Announced(room.draws() + 1, FairDraw.hash(means.freshSeed()), FairDraw.lots(candidates));
    }

    private StageEvent revealed(StageRoom room) {
        var announced = Objects.requireNonNull(room.announced());
        if (room.drawn() != null) {
            throw Refused.conflict("stage.revealed", "This draw has been told already.");
        }
        var seed = means.keptSeed();
        return new StageEvent.Revealed(
                announced.draw(), seed, FairDraw.drawn(seed, announced.draw(), announced.lots()));
    }

    private static StageEvent passed(StageRoom room, UUID actor) {
        if (Objects.requireNonNull(room.members().get(actor)).passed()) {
            throw Refused.conflict("stage.passed-already", "The one pass is used; the round may be ended at any time.");
        }
        return new StageEvent.Passed(actor);
    }

    private StageEvent said(StageRoom room, UUID actor, StageCommand wanted) {
        var text = StageWords.text(wanted.text());
        var speaker = actor.equals(room.drawn()) ? Speaker.AGENT : Speaker.CUSTOMER;
        return new StageEvent.Said(room.turns().size(), speaker, text, means.read(room.turns(), speaker, text));
    }

    private static StageEvent marked(StageRoom room, UUID actor, StageCommand wanted) {
        var turn = wanted.turn();
        if (turn == null || turn < 0 || turn >= room.turns().size()) {
            throw StageWords.unknown("turn");
        }
        var praise = StageWords.praise(wanted.choice());
        return new Marked(
                wanted.id(), turn, praise, String.valueOf(wanted.choice()), StageWords.note(wanted.text()), actor);
    }

    private static StageEvent helpAsked(StageRoom room) {
        if (room.helpWanted()) {
            throw Refused.conflict("stage.help-asked", "The room is asked already.");
        }
        return new StageEvent.HelpAsked();
    }

    private static StageEvent suggested(StageRoom room, UUID actor, StageCommand wanted) {
        if (!room.helpWanted()) {
            throw Refused.conflict("stage.no-help-wanted", "Nobody has asked for help.");
        }
        return new StageEvent.Suggested(wanted.id(), StageWords.text(StageWords.note(wanted.text())), actor);
    }

    private static StageEvent picked(StageRoom room, StageCommand wanted) {
        if (!room.helpWanted()) {
            throw Refused.conflict("stage.no-help-wanted", "Nobody has asked for help.");
        }
        if (wanted.choice() == null) {
            return new StageEvent.Picked(null);
        }
        var suggestion = StageWords.id(wanted.choice());
        if (!room.isOffered(suggestion)) {
            throw StageWords.unknown("choice");
        }
        return new StageEvent.Picked(suggestion);
    }

    private static StageEvent ended(StageRoom room) {
        return new StageEvent.Ended(List.copyOf(room.moods()));
    }

    private static StageEvent felt(StageRoom room, StageCommand wanted) {
        if (room.felt()) {
            throw Refused.conflict("stage.felt", "This was said already.");
        }
        return new StageEvent.Felt(StageWords.note(wanted.text(), StageWords.LONGEST_TEXT));
    }

    /** One by one, what was done well first; and not before the one on the stage has spoken. */
    private static StageEvent markShown(StageRoom room) {
        if (!room.felt()) {
            throw Refused.conflict("stage.trainee-first", "The one who was on the stage speaks first.");
        }
        return room.marks().stream()
                .filter(mark -> !room.isShown(mark))
                .min(Comparator.comparingInt((Marked mark) -> mark.praise() == Praise.WELL ? 0 : 1)
                        .thenComparingInt(Marked::turn))
                .map(StageEvent.MarkShown::new)
                .orElseThrow(() -> Refused.conflict("stage.all-shown", "All marks have been shown."));
    }

    /** Whoever goes takes nothing along: a round without its trainee is over, one without its guest waits. */
    private static List<StageEvent> left(StageRoom room, UUID actor) {
        var left = new StageEvent.Left(actor);
        var onStage = actor.equals(room.drawn());
        return switch (room.phase()) {
            case DRAWING -> onStage ? List.of(new StageEvent.Undrawn(), left) : List.of(left);
            case PLAYING ->
                onStage
                        ? List.of(ended(room), left)
                        : actor.equals(room.guest()) ? List.of(new StageEvent.Paused(), left) : List.of(left);
            case PAUSED -> onStage ? List.of(ended(room), left) : List.of(left);
            case OPEN, DEBRIEF, CLOSED -> List.of(left);
        };
    }
}
