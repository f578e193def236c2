package app.hearth.customer;

import app.hearth.customer.hearing.Hearing;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import java.util.List;

/** Where customers come from. Thread-safe; make one and keep it, for the reader behind it takes a moment to load. */
public final class Customers {

    private final Hearing hearing;

    public Customers(Reader reader) {
        this.hearing = new Hearing(reader);
    }

    /** Customers who hear with the reader Hearth reads live conversations with. */
    public static Customers standard() {
        return new Customers(Readers.standard());
    }

    /** A customer who has just said the first words. */
    public RolePlay meet(Setting setting) {
        return new RolePlay(setting, hearing);
    }

    /** The role-play in which these turns were typed; turns after its end are left out. */
    public RolePlay replay(Setting setting, List<TraineeTurn> turns) {
        var play = meet(setting);
        for (var turn : turns) {
            if (play.isOver()) {
                break;
            }
            play.say(turn);
        }
        return play;
    }
}
