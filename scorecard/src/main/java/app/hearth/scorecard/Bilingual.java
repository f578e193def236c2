package app.hearth.scorecard;

/** The same words in Chinese and in English. */
public record Bilingual(String zh, String en) {}
