package app.hearth.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a roster may tell, and the headings it goes by. */
enum RosterColumn {
    EMPLOYEE_NUMBER("工号", "员工号", "员工编号", "工作编号", "employeenumber", "employeeno", "employeeid", "staffid", "agentid"),
    NAME("姓名", "名字", "员工姓名", "name", "fullname"),
    LOGIN("登录名", "登录账号", "账号", "帐号", "用户名", "login", "username", "account"),
    SKILLS("技能组", "技能", "skills", "skill", "skillgroup", "skillgroups", "queues"),
    TEAM("班组", "小组", "组别", "团队", "team", "group"),
    PROGRAMME("项目", "项目组", "业务线", "programme", "program", "project"),
    ROLE("角色", "岗位", "职务", "role", "position"),
    STATE("状态", "在职状态", "status", "state"),
    SHIFT("班次", "班别", "班型", "shift"),
    DAY("日期", "排班日期", "date", "day"),
    STARTS("开始", "开始时间", "上班", "上班时间", "start", "starts", "starttime"),
    ENDS("结束", "结束时间", "下班", "下班时间", "end", "ends", "endtime"),
    BREAKS("休息", "休息时间", "休息时段", "break", "breaks");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, its type does not tell
    private final Set<String> headings;

    RosterColumn(String... headings) {
        this.headings = Set.of(headings);
    }

    static Optional<RosterColumn> of(String heading) {
        var plain = PlanText.plain(heading).toLowerCase(Locale.ROOT).replaceAll("[\\s_*-]", "");
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }
}
