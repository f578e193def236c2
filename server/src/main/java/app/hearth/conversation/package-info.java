/** What was said: conversations are kept, shown and never altered but by retention and erasure. */
@ApplicationModule(allowedDependencies = {"kernel", "people"})
@NullMarked
package app.hearth.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
