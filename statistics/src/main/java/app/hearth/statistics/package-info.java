/**
 * Estimators and their intervals: arrays in, sealed results out. Nothing here knows conversations, people or pages;
 * what a figure means to them is said by whoever asks.
 */
@NullMarked
package app.hearth.statistics;

import org.jspecify.annotations.NullMarked;
