package app.hearth.scorecard;

import app.hearth.document.Bilingual;

/** Says in words why an item got its verdict: what was done, or what could be done next time. Never whose fault. */
public final class Reasons {

    private Reasons() {}

    /** One sentence in each language. */
    public static Bilingual of(Item item, Verdict verdict) {
        return switch (verdict) {
            case MET -> with(item, "这次做到了：%s。", "This was done: %s.");
            case PARTLY -> with(item, "做到了一部分，下次可以更完整：%s。", "Partly done; next time it could be complete: %s.");
            case NOT_MET -> with(item, "下次可以这样做：%s。", "Next time this could be done: %s.");
            case NOT_APPLICABLE ->
                with(item, "这次没有用到，不计分：%s。", "There was no occasion for it here, so it does not count: %s.");
            case PENDING ->
                item.isForPeople()
                        ? with(item, "这一项由人来判断，判断之前不计分：%s。", "A person judges this; until then it does not count: %s.")
                        : with(
                                item,
                                "机器没有把握，留给人来判断，判断之前不计分：%s。",
                                "The machine is not sure and leaves it to a person; until then it does not count: %s.");
        };
    }

    private static Bilingual with(Item item, String zh, String en) {
        return new Bilingual(
                zh.formatted(item.definition().zh()),
                en.formatted(item.definition().en()));
    }
}
