/** How conversations come in: sources, files on their way, masking at the door, the ledger of what was received. */
@ApplicationModule(allowedDependencies = {"kernel", "people", "conversation"})
@NullMarked
package app.hearth.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
