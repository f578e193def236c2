/** Drafts of scenarios from conversations that took place. */
@NullMarked
package app.hearth.customer.drafting;

import org.jspecify.annotations.NullMarked;
