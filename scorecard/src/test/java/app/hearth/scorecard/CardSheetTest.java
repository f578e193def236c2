package app.hearth.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.document.Bilingual;
import app.hearth.scorecard.CardSheet.Line;
import app.hearth.scorecard.CardSheet.Mapping;
import app.hearth.scorecard.Item.Critical;
import app.hearth.scorecard.SheetCard.CellFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CardSheetTest {

    private static final Bilingual NAME = new Bilingual("售后质检表", "After-sales card");

    @Test
    void readsASheetWithATitleMergedSectionsAndASum() {
        var sheet = sheet("""
                在线客服质检评分表（2026版）
                序号|一级指标|二级指标|评分标准|分值（100分）|一票否决|要求话术
                1|服务规范|开场白|首次回复问候客户|10分|否|您好；早上好
                2||称呼|使用“您”|5||
                3|业务能力|答复准确|按知识库答复|85.0|-|
                4|红线|辱骂客户|对客户使用侮辱性语言|||
                合计||||100||
                质检员签字：||||||
                """);

        var card = read(sheet);

        assertThat(card.sections()).extracting(it -> it.name().zh()).containsExactly("服务规范", "业务能力", "红线");
        assertThat(card.items()).extracting(it -> it.name().zh()).containsExactly("开场白", "称呼", "答复准确", "辱骂客户");
        assertThat(card.items()).extracting(Item::weight).containsExactly(10.0, 5.0, 85.0, 0.0);
        assertThat(card.items()).extracting(Item::critical).containsExactly(null, null, null, Critical.CARD);
        assertThat(card.items()).extracting(Item::isForPeople).containsExactly(false, true, true, true);
        assertThat(card.items().get(1).definition().zh()).isEqualTo("使用“您”");
    }

    @Test
    void readsAnEnglishSheetWithRequiredAndForbiddenPhrases() {
        var sheet = sheet("""
                Category|Criterion|Description|Max points|Critical|Required phrases|Forbidden phrases
                Opening|Greeting|Greets the customer|40|no|hello; good morning|
                Closing|No brush-off|Never sends the customer away|60|section||not my job; figure it out
                """);

        var card = read(sheet);

        assertThat(card.items()).extracting(Item::isForPeople).containsExactly(false, false);
        assertThat(card.items().get(1).critical()).isEqualTo(Critical.SECTION);
        assertThat(card.items().get(1).levels().getFirst()).isInstanceOf(Detect.Not.class);
    }

    @Test
    void tellsWhatIsWrongCellByCell() {
        var sheet = sheet("""
                类别|评分项|评分标准|分值|一票否决
                服务|问候|先问候|十分|否
                服务||没有名字|5|否
                服务|称呼|用您|0|也许
                服务|语速|适中||
                """);

        var read = sheet.read(sheet.suggest(), "card", NAME);

        assertThat(read.document()).isNull();
        assertThat(read.faults())
                .extracting(CellFault::cell, CellFault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("D2", "sheet.weight"),
                        org.assertj.core.groups.Tuple.tuple("B3", "sheet.no-item"),
                        org.assertj.core.groups.Tuple.tuple("E4", "sheet.critical"),
                        org.assertj.core.groups.Tuple.tuple("D4", "sheet.no-weight"),
                        org.assertj.core.groups.Tuple.tuple("D5", "sheet.no-weight"));
    }

    @Test
    void takesColumnsThatNobodyCouldGuessByHand() {
        var sheet = sheet("甲|乙|丙\n问候|10|先问候客户\n道别|5|道别");

        assertThat(sheet.suggest().columns()).isEmpty();
        assertThat(sheet.read(sheet.suggest(), "card", NAME).faults())
                .extracting(CellFault::code)
                .containsExactly("sheet.column-item", "sheet.column-weight");
        var mapping = new Mapping(1, Map.of(SheetColumn.ITEM, 0, SheetColumn.WEIGHT, 1, SheetColumn.DEFINITION, 2));
        assertThat(sheet.read(mapping, "card", NAME).items()).isEqualTo(2);
    }

    @Test
    void whatACellHoldsNeverBecomesYaml() {
        var sheet = new CardSheet(List.of(
                new Line(1, List.of("评分项", "分值", "评分标准")),
                new Line(2, List.of("\"}]\nx: &a *a \\", "5", "换行\n和\t制表\u0007，还有 'quotes' # not a remark"))));

        assertThat(read(sheet).items().getFirst().name().zh()).isEqualTo("\"}] x: &a *a \\");
    }

    private static Scorecard read(CardSheet sheet) {
        var read = sheet.read(sheet.suggest(), "from-sheet", NAME);
        assertThat(read.faults()).isEmpty();
        return ScorecardDocument.read(Objects.requireNonNull(read.document()));
    }

    private static CardSheet sheet(String text) {
        var lines = new ArrayList<Line>();
        text.lines()
                .forEach(line -> lines.add(new Line(
                        lines.size() + 1,
                        Pattern.compile("\\|").splitAsStream(line).toList())));
        return new CardSheet(lines);
    }
}
