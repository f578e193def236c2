package app.hearth.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversations;
import app.hearth.quality.ItemGates.BelowGate;
import app.hearth.quality.Standings;
import app.hearth.scorecard.CardText;
import app.hearth.scorecard.MachineSay;
import app.hearth.scorecard.ScorecardDocument;
import app.hearth.scorecard.ShippedCards;
import app.hearth.scorecard.Verdict;
import app.hearth.signals.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A machine that overlooks half of the missing greetings, and drafts of the card that it judges by. */
@WholeServerTest
@Transactional
class GatesOfDraftsTest {

    private static final int SAMPLE = 150;

    @Autowired
    private Sample sample;

    @Autowired
    private Standings standings;

    @Autowired
    private Signals signals;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsOfWhatCountsAndWasMeasured() {
        var floor = new SampledFloor(jdbc, conversations);
        floor.reviewTwice(floor.conversations(SAMPLE));
        var document = ShippedCards.document("general");

        assertThat(below(document))
                .filteredOn(it -> it.item().equals("greeting"))
                .singleElement()
                .satisfies(it -> assertThat(it.critical()).isFalse())
                .satisfies(it -> assertThat(it.missed()).anySatisfy(missed -> {
                    assertThat(missed.criterion()).isEqualTo("recall");
                    assertThat(missed.verdict()).isEqualTo(Verdict.NOT_MET);
                    assertThat(missed.measured()).isBetween(0.3, 0.75);
                    assertThat(missed.wanted()).isEqualTo(0.8);
                }));
        assertThat(below(document)).extracting(BelowGate::item).doesNotContain("closing", "verify");
        assertThat(below(said(document, MachineSay.ADVISES))).isEmpty();
        assertThat(below(said(document, MachineSay.NONE))).isEmpty();
    }

    /** Of a violation of a critical item more has to be found. */
    @Test
    void wantsMoreOfACriticalItem() {
        var floor = new SampledFloor(jdbc, conversations);
        floor.reviewTwice(floor.conversations(SAMPLE));
        var critical = ShippedCards.document("general")
                .replace(
                        "detect: {behaviour: greeting, in-first: 2}",
                        "critical: card\n        detect: {behaviour: greeting, in-first: 2}");

        assertThat(below(critical))
                .filteredOn(it -> it.item().equals("greeting"))
                .singleElement()
                .satisfies(it -> assertThat(it.critical()).isTrue())
                .satisfies(it -> assertThat(it.missed()).anySatisfy(missed -> {
                    assertThat(missed.criterion()).isEqualTo("critical-recall");
                    assertThat(missed.wanted()).isEqualTo(0.95);
                }));
    }

    @Test
    void knowsNothingOfWhatLooksForSomethingElseOrIsReadByAnotherReader() {
        var floor = new SampledFloor(jdbc, conversations);
        floor.reviewTwice(floor.conversations(SAMPLE));
        var document = ShippedCards.document("general");

        assertThat(below(document.replace(
                        "detect: {behaviour: greeting, in-first: 2}", "detect: {behaviour: greeting, in-first: 3}")))
                .isEmpty();
        assertThat(below(document.replace("certainty: {yes: 0.6, no: 0.4}", "certainty: {yes: 0.7, no: 0.4}")))
                .isEmpty();
        jdbc.sql("UPDATE review SET reader = 'another'").update();
        assertThat(below(document)).isEmpty();
    }

    private static String said(String document, MachineSay say) {
        return new CardText(document).withSay("greeting", say).orElseThrow();
    }

    /** Whatever the tests of the document say of the change. */
    private List<BelowGate> below(String document) {
        var draft = ScorecardDocument.check(document).card();
        return new GatesOfDrafts(
                        sample,
                        standings,
                        signals,
                        Clock.fixed(SampledFloor.TO.plus(Duration.ofDays(1)), ZoneOffset.UTC))
                .below(Objects.requireNonNull(draft));
    }
}
