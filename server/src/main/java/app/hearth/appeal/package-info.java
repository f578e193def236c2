/**
 * The agent's right to question a verdict: two instances, a clock, and a decision that mends what made it necessary.
 */
@ApplicationModule(allowedDependencies = {"kernel", "people", "conversation", "signals", "quality"})
@NullMarked
package app.hearth.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
