/** Practising together: the stage, on which one answers a played customer while the others watch and help. */
@ApplicationModule(allowedDependencies = {"kernel", "people", "conversation", "signals", "quality"})
@NullMarked
package app.hearth.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
