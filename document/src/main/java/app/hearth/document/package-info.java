/**
 * Documents that people write: read key by key, and whatever is wrong told at once, with its line, in both languages.
 */
@NullMarked
package app.hearth.document;

import org.jspecify.annotations.NullMarked;
