package app.hearth.review;

import app.hearth.review.Review.Purpose;
import java.util.UUID;

/** A review was submitted. Told within the transaction that submits it. */
public record ReviewSubmitted(UUID review, UUID conversation, String scorecard, Purpose purpose) {}
