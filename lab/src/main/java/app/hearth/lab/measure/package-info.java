/** Measures how well a reader reads, on labelled conversations that stay outside the repository. */
@NullMarked
package app.hearth.lab.measure;

import org.jspecify.annotations.NullMarked;
