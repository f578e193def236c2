/** Finding conversations by their words and by anything that is known of them: the one table behind every list. */
@ApplicationModule(allowedDependencies = {"kernel", "people", "conversation", "quality"})
@NullMarked
package app.hearth.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
