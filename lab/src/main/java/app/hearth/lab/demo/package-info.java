/**
 * The demo centre: people, shifts, customers and conversations made up from a seed, in the files that the intake reads.
 */
@NullMarked
package app.hearth.lab.demo;

import org.jspecify.annotations.NullMarked;
