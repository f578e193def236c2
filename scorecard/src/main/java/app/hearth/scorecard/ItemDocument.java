package app.hearth.scorecard;

import app.hearth.document.DocumentMap;
import app.hearth.document.Faults;
import app.hearth.scorecard.Item.Critical;
import app.hearth.scorecard.Item.Deduction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an item of a scorecard's document. */
final class ItemDocument {

    private static final double MOST_WEIGHT = 1_000;
    private static final Map<String, Critical> CRITICAL = Map.of("card", Critical.CARD, "section", Critical.SECTION);
    private static final Map<String, Integer> LEVELS = Map.of("yes-no", 1, "3", 2, "4", 3, "5", 4);
    private static final Map<String, Verdict> WHEN_UNSURE =
            Map.of("pending", Verdict.PENDING, "not-applicable", Verdict.NOT_APPLICABLE);

    private ItemDocument() {}

    static Item item(DocumentMap map, Faults faults) {
        var id = map.id("id");
        var name = map.bilingual("name");
        var definition = map.bilingual("definition");
        var weight = map.number("weight", 0, MOST_WEIGHT);
        var critical = map.oneOf("critical", CRITICAL).orElse(null);
        if (weight == 0 && critical == null) {
            faults.add(map.node(), "只有一票否决项可以没有分值。", "Only a critical item can weigh nothing.");
        }
        var levels = map.oneOf("scale", LEVELS, 1);
        var detect = map.take("detect");
        if (detect == null) {
            faults.add(
                    map.node(),
                    "缺少 detect；只能由人判断的，写 detect: human。",
                    "'detect' is missing; write 'detect: human' where only a person can tell.");
        }
        var compliance = map.flag("compliance");
        var advisory = map.flag("advisory");
        var applies = detectIfAny(map, "applies-when");
        var whenUnsure = map.oneOf("when-unsure", WHEN_UNSURE, Verdict.PENDING);
        var conditions = detect == null
                ? List.<Detect>of(new Detect.Human())
                : DetectDocument.readLevels(detect, levels, faults);
        requireAdvice(map, advisory && detect != null, conditions);
        return new Item(
                id,
                name,
                definition,
                weight,
                critical,
                compliance,
                advisory,
                applies,
                whenUnsure,
                conditions,
                deduction(map, weight, levels),
                detectIfAny(map, "due-at"),
                map.bilingualIfAny("pass"),
                map.bilingualIfAny("fail"));
    }

    private static @Nullable Deduction deduction(DocumentMap map, double weight, int levels) {
        if (!map.has("deduction")) {
            return null;
        }
        if (levels > 1 || weight == 0) {
            map.faults()
                    .add(map.node(), "扣分只能用于有分值的“是/否”评分项。", "A deduction goes with a yes-no item that has a weight.");
        }
        return map.map(
                        "deduction",
                        (own, faults) -> new Deduction(
                                own.number("each", 0.01, MOST_WEIGHT), own.number("cap", 0.01, Math.max(0.01, weight))))
                .orElse(null);
    }

    private static void requireAdvice(DocumentMap map, boolean advisory, List<Detect> conditions) {
        if (advisory && conditions.stream().allMatch(Detect.Human.class::isInstance)) {
            map.faults()
                    .add(
                            map.node(),
                            "advisory 是说机器的判定仅供参考；写了 detect: human 的评分项本来就由人判断，请去掉 advisory。",
                            "'advisory' is about what a machine says; with 'detect: human' people judge, so leave it out.");
        }
    }

    static @Nullable Detect detectIfAny(DocumentMap map, String key) {
        var node = map.take(key);
        return node == null ? null : DetectDocument.read(node, map.faults());
    }
}
