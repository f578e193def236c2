/** What the reading found, kept as facts by reader version. */
@ApplicationModule(allowedDependencies = {"kernel", "people", "conversation"})
@NullMarked
package app.hearth.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
