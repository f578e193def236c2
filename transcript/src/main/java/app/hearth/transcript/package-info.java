/** What was said between a customer and a team, in neutral records that every part of Hearth shares. */
@NullMarked
package app.hearth.transcript;

import org.jspecify.annotations.NullMarked;
