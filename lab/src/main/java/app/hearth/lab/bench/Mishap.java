package app.hearth.lab.bench;

/** What can come between a file and the store. */
enum Mishap {
    SERVER_KILLED("server killed", true),
    ALL_KILLED("server and database killed", true),
    CANCELLED("import cancelled", false),
    HUNG_UP("sender hung up", false),
    SENT_TWICE("sent twice at once", false);

    /** Every so many kills the database goes too. */
    private static final int DATABASE_TOO = 3;

    private final String told;
    private final boolean kill;

    Mishap(String told, boolean kill) {
        this.told = told;
        this.kill = kill;
    }

    /** The kill of this number, from 1. */
    static Mishap kill(int number) {
        return number % DATABASE_TOO == 0 ? ALL_KILLED : SERVER_KILLED;
    }

    boolean isKill() {
        return kill;
    }

    @Override
    public String toString() {
        return told;
    }
}
