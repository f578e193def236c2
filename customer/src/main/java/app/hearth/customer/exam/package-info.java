/** Forms of equal difficulty, and how many role-plays a fair exam needs. */
@NullMarked
package app.hearth.customer.exam;

import org.jspecify.annotations.NullMarked;
