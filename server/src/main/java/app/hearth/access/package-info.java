/** Who may see and do what: accounts, sessions, API tokens, the gate before every endpoint, and the audit trail. */
@ApplicationModule(allowedDependencies = {"kernel", "people"})
@NullMarked
package app.hearth.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
