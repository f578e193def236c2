/**
 * What people say about how well it went: the queue, reviews item by item, remarks, and what an agent reads of them.
 */
@ApplicationModule(allowedDependencies = {"kernel", "people", "conversation", "signals", "quality"})
@NullMarked
package app.hearth.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
