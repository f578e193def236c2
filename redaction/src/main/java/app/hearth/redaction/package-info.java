/** Privacy at the door: finds and masks what identifies a person, in Chinese and English. */
@NullMarked
package app.hearth.redaction;

import org.jspecify.annotations.NullMarked;
