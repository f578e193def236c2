package app.hearth.quality;

import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeServerTest
class CardSheetHttpTest {

    private static final String NAMES = "?id=after-sales&zh=售后评分表&en=After-sales";

    @Autowired
    private MockMvcTester http;

    @Test
    void aWorkbookWithATitleBecomesTheDocumentOfACard() throws Exception {
        var answer = send(
                "card.xlsx",
                workbook(List.of(
                        List.of("客服质检评分表"),
                        List.of("类别", "评分项", "评分标准", "分值", "是否致命", "话术"),
                        List.of("服务", "开场白", "首次回复问候", 10, "否", "您好"),
                        List.of("", "答复准确", "按知识库答复", 90, "否"),
                        List.of("红线", "辱骂客户", "侮辱性语言", 0, "是"),
                        List.of("合计", "", "", 100))),
                "");

        assertThat(answer).hasStatusOk();
        var text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<Integer>read(text, "$.heading")).isEqualTo(2);
        assertThat(JsonPath.<Map<String, Integer>>read(text, "$.columns"))
                .containsEntry("item", 1)
                .containsEntry("weight", 3)
                .containsEntry("phrases", 5);
        assertThat(JsonPath.<Integer>read(text, "$.items")).isEqualTo(3);
        assertThat(JsonPath.<String>read(text, "$.document"))
                .contains("card: after-sales", "says: [\"您好\"]", "critical: card");
    }

    @Test
    void columnsAreSaidByHandAndFaultsNameTheirCell() throws Exception {
        var csv = "甲,乙\n问候,十\n道别,5\n".getBytes(StandardCharsets.UTF_8);

        var answer = send("card.csv", csv, "&heading=1&columns=item:0&columns=weight:1");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.faults[*].cell")
                .isEqualTo(List.of("B2"));
        assertThat(answer).bodyJson().doesNotHavePath("$.document");
    }

    @Test
    void whatIsNoTableIsRefused() {
        var broken = new byte[] {'P', 'K', 3, 4, 0, 0};

        assertThat(send("card.xlsx", broken, ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.sheet-unreadable");
    }

    private MvcTestResult send(String name, byte[] content, String more) {
        return http.post()
                .uri("/api/scorecard-sheets" + NAMES + more)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(as(Role.REVIEWER, Scope.CENTRE))
                .exchange();
    }

    private static byte[] workbook(List<? extends List<?>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Hearth", "1.0")) {
            var sheet = workbook.newWorksheet("评分表");
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column) instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, rows.get(row).get(column).toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
