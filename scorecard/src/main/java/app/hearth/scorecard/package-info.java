/** Scorecards as documents: what is looked for in a conversation, what each thing is worth, and what came out. */
@NullMarked
package app.hearth.scorecard;

import org.jspecify.annotations.NullMarked;
