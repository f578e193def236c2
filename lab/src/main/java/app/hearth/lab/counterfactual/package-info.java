/** Says turns otherwise where it must not matter, and counts the verdicts that flip. */
@NullMarked
package app.hearth.lab.counterfactual;

import org.jspecify.annotations.NullMarked;
