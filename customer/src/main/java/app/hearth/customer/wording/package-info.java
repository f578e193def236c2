/** Other words for what the customer says, from a model that may or may not be there. */
@NullMarked
package app.hearth.customer.wording;

import org.jspecify.annotations.NullMarked;
