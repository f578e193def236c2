package app.hearth.review;

import app.hearth.document.Bilingual;
import app.hearth.scorecard.Verdict;
import java.util.List;

/** What is printed on a 质检评分表, in one language. */
record SheetWords(boolean chinese) {

    private static final String OF_A_CARD = "客服质检评分表";

    String of(String zh, String en) {
        return chinese ? zh : en;
    }

    String of(Bilingual words) {
        return chinese ? words.zh() : words.en();
    }

    String title() {
        return of(OF_A_CARD, "Quality score sheet");
    }

    String verdict(Verdict verdict) {
        return switch (verdict) {
            case MET -> of("达标", "Met");
            case PARTLY -> of("部分达标", "Partly met");
            case NOT_MET -> of("未达标", "Not met");
            case NOT_APPLICABLE -> of("不适用", "Not applicable");
            case PENDING -> of("待人工", "Waits for a person");
        };
    }

    /** Of an item that applies; advice says that it is no more. */
    String verdict(ScoreSheet.Row row) {
        return row.advice() && row.verdict() != Verdict.NOT_APPLICABLE
                ? of("%s（仅供参考，不计分）", "%s (advice only, not scored)").formatted(verdict(row.verdict()))
                : verdict(row.verdict());
    }

    List<String> headings() {
        return chinese
                ? List.of("序号", "评分部分", "评分项", "评分标准", "分值", "一票否决", "判定", "得分", "扣分", "依据原话")
                : List.of(
                        "No.",
                        "Section",
                        "Item",
                        "Definition",
                        "Weight",
                        "Critical",
                        "Verdict",
                        "Points",
                        "Deducted",
                        "Words it rests on");
    }

    List<String> listHeadings() {
        return chinese
                ? List.of("序号", "会话编号", "会话时间", "姓名", "班组", "项目", "质检员", "质检日期", "否决前得分", "总分", "合规分", "一票否决")
                : List.of(
                        "No.",
                        "Conversation",
                        "Started at",
                        "Agent",
                        "Team",
                        "Programme",
                        "Reviewer",
                        "Reviewed on",
                        "Before critical items",
                        "Score",
                        "Compliance",
                        "Critical items");
    }

    List<String> deductionHeadings() {
        return chinese
                ? List.of("会话编号", "会话时间", "姓名", "评分部分", "评分项", "分值", "判定", "扣分", "依据原话")
                : List.of(
                        "Conversation",
                        "Started at",
                        "Agent",
                        "Section",
                        "Item",
                        "Weight",
                        "Verdict",
                        "Deducted",
                        "Words it rests on");
    }
}
