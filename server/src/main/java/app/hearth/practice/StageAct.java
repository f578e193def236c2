package app.hearth.practice;

import com.fasterxml.jackson.annotation.JsonValue;

/** What people do in a room; {@link StageRules} says who may when. */
enum StageAct {
    /** Makes somebody the mystery guest. */
    APPOINT("appoint"),
    /** Chooses the briefing card. */
    CARD("card"),
    /** Lets the room see the guest's mood while it plays, or only afterwards. */
    SHOW_MOOD("showMood"),
    /** Sets the minutes of a round; none is no limit. */
    TIMER("timer"),
    /** Announces a draw: who is in it with how many lots, and the hash of the seed. */
    DRAW("draw"),
    /** Tells the seed, and with it whom it drew. */
    REVEAL("reveal"),
    /** The one drawn passes, once and without a reason. */
    PASS("pass"),
    /** The one drawn is ready; the round begins. */
    ACCEPT("accept"),
    /** Takes the draw back. */
    UNDRAW("undraw"),
    SAY("say"),
    /** The guest moves the slider of the mood. */
    MOOD("mood"),
    /** Marks a turn: what was done well, or what could be tried. */
    MARK("mark"),
    PAUSE("pause"),
    RESUME("resume"),
    /** Asks the room for help. */
    HELP("help"),
    /** Offers a sentence to the one who asked. */
    SUGGEST("suggest"),
    /** Takes one of the sentences offered, or none. */
    PICK("pick"),
    /** Ends the round, without a reason. */
    END("end"),
    /** Says how it felt, or that there is nothing to say; before anybody else speaks. */
    FEEL("feel"),
    /** Shows the next mark: first what was done well, then what could be tried. */
    SHOW("show"),
    /** Leaves a note of comfort or thanks. */
    THANK("thank"),
    /** Names the one thing to try next. */
    NEXT("next"),
    /** Ends the debrief; the round goes into the practice logs. */
    CONCLUDE("conclude"),
    CLOSE("close"),
    LEAVE("leave");

    private final String wire;

    StageAct(String wire) {
        this.wire = wire;
    }

    @JsonValue
    String wire() {
        return wire;
    }
}
