package app.hearth.lab.demo;

/** The kinds of shift a roster knows; times are minutes after midnight of the shift's date. */
enum ShiftKind {
    EARLY("早班", "08:30", "17:30", "12:00-13:00", 510, 1050, 720, 780),
    MIDDLE("中班", "12:00", "21:00", "17:00-18:00", 720, 1260, 1020, 1080),
    LATE("晚班", "14:30", "23:00", "18:30-19:00", 870, 1380, 1110, 1140),
    NIGHT("夜班", "22:00", "次日06:00", "02:00-02:30", 1320, 1800, 1560, 1590),
    OFF("休", "", "", "", 0, 0, 0, 0);

    private final String label;
    private final String from;
    private final String to;
    private final String pause;
    private final int start;
    private final int end;
    private final int pauseStart;
    private final int pauseEnd;

    ShiftKind(String label, String from, String to, String pause, int start, int end, int pauseStart, int pauseEnd) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.pause = pause;
        this.start = start;
        this.end = end;
        this.pauseStart = pauseStart;
        this.pauseEnd = pauseEnd;
    }

    String label() {
        return label;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    String pause() {
        return pause;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether somebody on this shift takes a new customer in the quarter of an hour that begins then. */
    boolean takesCustomersAt(int minute) {
        return minute >= start && minute + 45 <= end && (minute + 15 <= pauseStart || minute >= pauseEnd);
    }
}
