package app.hearth.quality;

/** The same words in Chinese and in English. */
record Bilingual(String zh, String en) {}
