/** Learns the models Hearth ships, from texts of our own and from open data, and measures them on real turns. */
@NullMarked
package app.hearth.lab.train;

import org.jspecify.annotations.NullMarked;
