/** Worlds with known truth: the demo centre, trained models and benchmarks. */
@NullMarked
package app.hearth.lab;

import org.jspecify.annotations.NullMarked;
