/** The cases to practise on, as documents, and who the customers are. */
@NullMarked
package app.hearth.customer.scenario;

import org.jspecify.annotations.NullMarked;
