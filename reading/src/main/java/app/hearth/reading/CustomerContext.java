package app.hearth.reading;

import org.jspecify.annotations.Nullable;

/**
 * What went before a customer turn.
 *
 * @param before the emotion of the customer's turn before, null at the first
 * @param agentSpoke whether the agent has said anything yet
 * @param repeats whether the customer says again, word for word, what was said before
 */
record CustomerContext(@Nullable Emotion before, boolean agentSpoke, boolean repeats) {}
