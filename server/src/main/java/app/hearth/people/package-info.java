/** The centre, its programmes, teams and people, their planned shifts, and who the agents in the sources are. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package app.hearth.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
