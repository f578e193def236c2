/** How well it went: scorecards, and what they say about each conversation, with the words it rests on. */
@ApplicationModule(allowedDependencies = {"kernel", "people", "conversation", "signals"})
@NullMarked
package app.hearth.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
