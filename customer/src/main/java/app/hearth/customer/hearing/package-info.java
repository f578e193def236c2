/** From what the trainee typed to what the customer hears in it. */
@NullMarked
package app.hearth.customer.hearing;

import org.jspecify.annotations.NullMarked;
