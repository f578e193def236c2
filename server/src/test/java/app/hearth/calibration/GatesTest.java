package app.hearth.calibration;

import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.calibration.GateView.State;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.quality.Standings;
import app.hearth.review.ReviewedCard;
import app.hearth.review.Reviews;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A machine that overlooks half of the missing greetings, as everybody who reads its verdicts gets to know. */
@WholeServerTest
@Transactional
class GatesTest {

    private static final int SAMPLE = 150;

    @Autowired
    private GateTable table;

    @Autowired
    private Sample sample;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Standings standings;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester http;

    @Test
    void whatCameOutIsKeptUntilThereAreNewReviews() {
        var floor = new SampledFloor(jdbc, conversations);
        var truths = floor.conversations(SAMPLE + 1);
        floor.reviewTwice(truths.subList(0, SAMPLE));
        var gates = new Gates(
                table,
                sample,
                reviews,
                standings,
                Clock.fixed(SampledFloor.TO.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        var stale = gates.stale();
        assertThat(stale).extracting(ReviewedCard::scorecard).contains("general");

        stale.forEach(gates::judge);

        assertThat(gates.stale()).isEmpty();
        assertThat(gates.all())
                .filteredOn(it -> it.scorecard().equals("general"))
                .singleElement()
                .satisfies(it -> assertThat(it.items())
                        .containsEntry("greeting", State.ADVISORY)
                        .containsEntry("closing", State.PASSED));
        assertThat(http.get().uri("/api/quality/gates").with(as(Role.AGENT, Scope.NOTHING)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.scorecard == 'general')].items.greeting")
                .asArray()
                .containsExactly("advisory");
        floor.reviewTwice(truths.subList(SAMPLE, SAMPLE + 1));
        assertThat(gates.stale()).extracting(ReviewedCard::scorecard).contains("general");
    }
}
