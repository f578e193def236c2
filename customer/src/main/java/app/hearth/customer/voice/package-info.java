/** What the customer says, put together from phrases, mood and case. */
@NullMarked
package app.hearth.customer.voice;

import org.jspecify.annotations.NullMarked;
