package app.hearth.statistics.rates;

import app.hearth.statistics.Figure;

/**
 * The share of one group, drawn towards what is common to all groups.
 *
 * @param figure the share to show
 * @param raw the group's own share, NaN if it has no trials
 * @param ownSay how much of the figure is the group's own, 0…1; below a half it mostly tells of the others
 */
public record Shrunken(Figure figure, double raw, double ownSay) {}
