package app.hearth.lab.demo;

import java.time.DayOfWeek;
import java.util.List;

/** The lines of business a demo centre works for, in the order in which a growing centre wins them. */
enum Industry {
    SHOP("云杉商城", "sp", "售前;售后;退款;物流", false, true, 1.15, "12315"),
    TELECOM("星河移动", "tm", "套餐;宽带;账单", true, false, 0.95, "工信部"),
    TRAVEL("远行旅游", "tv", "机票;酒店;退改", true, true, 1.1, "12345"),
    BANK("平川银行信用卡", "bk", "信用卡;账务;风控", true, false, 0.75, "金融监管总局"),
    CITY("临江市12345热线", "ct", "民生;城管;社保", true, false, 0.7, "市长信箱"),
    GAMES("星屿互娱", "gm", "账号;充值", false, false, 1.25, "12315"),
    INSURANCE("安禾保险", "in", "理赔;保全", false, false, 0.75, "金融监管总局");

    private final String programme;
    private final String code;
    private final String skills;
    private final boolean roundTheClock;
    private final boolean english;
    private final double weekend;
    private final String regulator;

    Industry(
            String programme,
            String code,
            String skills,
            boolean roundTheClock,
            boolean english,
            double weekend,
            String regulator) {
        this.programme = programme;
        this.code = code;
        this.skills = skills;
        this.roundTheClock = roundTheClock;
        this.english = english;
        this.weekend = weekend;
        this.regulator = regulator;
    }

    /** What agents call the business before a customer. */
    String brand(boolean inEnglish) {
        if (!inEnglish) {
            return programme;
        }
        return this == SHOP ? "Spruce Mall" : "Voyage Travel";
    }

    String programme() {
        return programme;
    }

    String code() {
        return code;
    }

    List<String> skills() {
        return List.of(skills.split(";"));
    }

    boolean roundTheClock() {
        return roundTheClock;
    }

    /** Whether some of its customers write English. */
    boolean english() {
        return english;
    }

    /** Whom a customer of this business threatens to call. */
    String regulator() {
        return regulator;
    }

    /** How busy a day is against an ordinary Wednesday. */
    double busy(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 1.15;
            case TUESDAY -> 1.05;
            case SATURDAY, SUNDAY -> weekend;
            default -> 1;
        };
    }
}
