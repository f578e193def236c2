package app.hearth.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column of a 质检评分表 in a workbook says about an item, and what people usually write above it. */
public enum SheetColumn {
    SECTION("评分部分", "一级指标", "评分类别", "类别", "维度", "模块", "环节", "大类", "category", "section", "dimension", "group"),
    ITEM("评分项", "二级指标", "质检项", "评分项目", "检查项", "考核项", "指标", "项目", "item", "criterion", "criteria", "question"),
    DEFINITION(
            "评分标准", "标准", "说明", "定义", "评分细则", "细则", "要求", "扣分标准", "definition", "description", "standard", "guideline"),
    WEIGHT("分值", "权重", "满分", "标准分", "配分", "分数", "weight", "points", "max", "max points"),
    CRITICAL("一票否决", "是否致命", "致命项", "红线", "否决项", "critical", "fatal", "auto-fail", "auto fail"),
    ADVISORY("仅供参考", "不计分", "advisory", "advice only", "not scored"),
    PHRASES("要求话术", "标准话术", "话术", "必说", "关键词", "phrases", "required phrases", "keywords", "must say"),
    FORBIDDEN("禁用语", "禁语", "违禁词", "服务忌语", "forbidden", "forbidden phrases", "banned words", "must not say"),
    PASS("正确示例", "符合示例", "优秀示例", "good example", "pass example", "pass"),
    FAIL("错误示例", "不符合示例", "反例", "bad example", "fail example", "fail");

    private static final int LONGEST = 24;
    private static final Pattern BAR = Pattern.compile("\\|");

    /** Between bars, one bar at each end. */
    private final String headings;

    SheetColumn(String... headings) {
        this.headings = "|" + String.join("|", headings) + "|";
    }

    /** The name on the wire. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The column with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SheetColumn of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** How well a heading fits: 2 for one that people usually write, 1 for one that holds such a word, 0 for none. */
    int fits(String heading) {
        var bare = bare(heading);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return 0;
        }
        if (headings.contains("|" + bare + "|")) {
            return 2;
        }
        return BAR.splitAsStream(headings).anyMatch(usual -> usual.length() > 1 && bare.contains(usual)) ? 1 : 0;
    }

    /** What is in brackets, as in 分值（100分）, is a remark. */
    private static String bare(String heading) {
        var open = heading.indexOf('（') < 0 ? heading.indexOf('(') : heading.indexOf('（');
        return (open > 0 ? heading.substring(0, open) : heading)
                .replaceAll("[\\s*＊:：]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
