package app.hearth.lab.demo;

/** The roster as a sheet: a row for each person and day, with the columns a Chinese centre keeps. */
final class RosterSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String COLUMNS = "工号,姓名,登录名,技能组,班组,项目,班次,日期,开始,结束,休息\n";

    private RosterSheet() {}

    static String of(Roster roster, Settings settings) {
        var sheet = new StringBuilder(BYTE_ORDER_MARK).append(COLUMNS);
        settings.first()
                .datesUntil(settings.last().plusDays(1))
                .forEach(date -> roster.on(date)
                        .forEach(shift -> sheet.append(row(shift)).append('\n')));
        return sheet.toString();
    }

    private static String row(Shift shift) {
        var agent = shift.agent();
        var kind = shift.kind();
        return String.join(
                ",",
                agent.number(),
                agent.name(),
                agent.login(),
                agent.skills(),
                agent.team(),
                agent.industry().programme(),
                kind.label(),
                shift.date().toString(),
                kind.from(),
                kind.to(),
                kind.pause());
    }
}
