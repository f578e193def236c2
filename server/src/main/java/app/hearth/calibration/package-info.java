/** How far verdicts can be trusted: people with each other, the machine with people, and what follows for the rates. */
@ApplicationModule(allowedDependencies = {"kernel", "people", "conversation", "signals", "quality", "review"})
@NullMarked
package app.hearth.calibration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
