/**
 * A simulated customer to practise on. The same scenario, persona, seed and words give the same customer, every time.
 */
@NullMarked
package app.hearth.customer;

import org.jspecify.annotations.NullMarked;
