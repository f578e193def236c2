/** What goes on in the customer: how each act of the agent moves anger, trust and being heard. */
@NullMarked
package app.hearth.customer.mind;

import org.jspecify.annotations.NullMarked;
