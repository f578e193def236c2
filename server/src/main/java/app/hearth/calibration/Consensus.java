package app.hearth.calibration;

import app.hearth.scorecard.Verdict;
import java.time.Instant;
import java.util.UUID;

/** What a session agreed on about an item, and why. Its id is the reference of its ruling. */
record Consensus(
        UUID id,
        UUID conversation,
        String item,
        Verdict verdict,
        double share,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
