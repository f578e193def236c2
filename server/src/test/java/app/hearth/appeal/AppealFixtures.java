package app.hearth.appeal;

import app.hearth.appeal.Act.Decide;
import app.hearth.appeal.Decision.Outcome;
import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Role;
import app.hearth.quality.Ruling.Origin;
import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ready-made appeals and the people about them. */
final class AppealFixtures {

    static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    static final ItemValue NOT_MET = new ItemValue(Verdict.NOT_MET, 0);
    static final ItemValue HALF = new ItemValue(Verdict.PARTLY, 0.5);
    static final ItemValue MET = new ItemValue(Verdict.MET, 1);

    static final Party AGENT = party(Role.AGENT);
    static final Party SCORER = party(Role.REVIEWER);
    static final Party FIRST = party(Role.REVIEWER);
    static final Party SECOND = party(Role.REVIEWER);
    static final Party THIRD = party(Role.REVIEWER);
    static final Party MANAGER = party(Role.MANAGER);

    private AppealFixtures() {}

    static Party party(Role... roles) {
        return new Party(UUID.randomUUID(), "Somebody", UUID.randomUUID(), Set.of(roles));
    }

    static Clocks at(Instant now) {
        return new Clocks(Terms.USUAL, ZoneId.of("Asia/Shanghai"), now);
    }

    static Clocks in(int days) {
        return at(MONDAY.plus(Duration.ofDays(days)));
    }

    /** Against a reviewer's verdict. */
    static Appeal filed() {
        var claim = new Claim(
                ConversationId.of(MONDAY, 1, 1),
                "general",
                1,
                "empathy",
                UUID.randomUUID(),
                person(AGENT),
                NOT_MET,
                List.of(new Sight(1, 0, 4)),
                "2.0.0",
                Origin.REVIEW,
                SCORER.account(),
                new Quote(1, 0, 4, "非常理解"),
                MET,
                "我说了理解",
                MONDAY);
        return Appeal.filed(UUID.randomUUID(), claim, AGENT, at(MONDAY));
    }

    static Appeal decided() {
        return Course.after(filed(), decide(Outcome.KEEP, null), FIRST, in(1));
    }

    static Appeal panel() {
        return Course.after(decided(), new Act.GoOn("再看一下"), AGENT, in(2));
    }

    static Appeal halfPanel() {
        return Course.after(panel(), decide(Outcome.ACCEPT, null), SECOND, in(3));
    }

    static Appeal tie() {
        return Course.after(halfPanel(), decide(Outcome.KEEP, null), THIRD, in(3));
    }

    static Appeal closed() {
        return Course.after(tie(), decide(Outcome.ACCEPT, null), MANAGER, in(4));
    }

    static Decide decide(Outcome outcome, @Nullable ItemValue third) {
        return new Decide(outcome, third, "看了原话");
    }

    private static UUID person(Party party) {
        var person = party.person();
        if (person == null) {
            throw new IllegalStateException("A party of the fixtures is a person");
        }
        return person;
    }
}
