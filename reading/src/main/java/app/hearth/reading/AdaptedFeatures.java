package app.hearth.reading;

import app.hearth.reading.embedding.SentenceEmbedding;
import app.hearth.reading.linear.Features;
import app.hearth.reading.linear.Grams;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a centre's own model sees of conversations: words, meaning, and what the standard reader found. */
final class AdaptedFeatures {

    static final int CUSTOMER = 11;
    static final int AGENT = 12;
    static final int FIRST = 13;
    private static final int LAST = 14;
    static final int ANSWER = 15;
    private static final double MEANING = 0.45;
    static final double FOUND = 0.35;

    private AdaptedFeatures() {}

    /** One for each conversation, in their order. */
    static List<Features> ofConversations(List<Transcript> transcripts, List<Reading> readings) {
        var sentences = new ArrayList<String>();
        for (var transcript : transcripts) {
            var customer = said(transcript, Speaker.CUSTOMER);
            var agent = said(transcript, Speaker.AGENT);
            sentences.add(customer.isEmpty() ? "" : customer.getFirst());
            sentences.add(customer.isEmpty() ? "" : customer.getLast());
            sentences.add(agent.isEmpty() ? "" : agent.getLast());
        }
        var vectors = embed(sentences);
        var all = new ArrayList<Features>();
        for (var i = 0; i < transcripts.size(); i++) {
            var features = new Features();
            words(features, transcripts.get(i));
            meaning(features, "first", vectors.get(3 * i));
            meaning(features, "last", vectors.get(3 * i + 1));
            meaning(features, "answer", vectors.get(3 * i + 2));
            found(features, readings.get(i));
            all.add(features);
        }
        return all;
    }

    private static void words(Features features, Transcript transcript) {
        var customer = said(transcript, Speaker.CUSTOMER);
        var agent = said(transcript, Speaker.AGENT);
        customer.forEach(text -> grams(features, text, CUSTOMER));
        agent.forEach(text -> grams(features, text, AGENT));
        if (!customer.isEmpty()) {
            grams(features, customer.getFirst(), FIRST);
            grams(features, customer.getLast(), LAST);
        }
        if (!agent.isEmpty()) {
            grams(features, agent.getLast(), ANSWER);
        }
    }

    private static void found(Features features, Reading reading) {
        var conversation = reading.conversation();
        features.fact("score", FOUND * (conversation.satisfaction().score() - 3));
        features.fact("resolved", FOUND * 2 * (conversation.resolved().probability() - 0.5));
        features.fact("path." + conversation.path().wire(), FOUND / 2);
        features.fact("effort", FOUND * conversation.effort());
        var customers = reading.turns().stream()
                .filter(TurnReading.Customer.class::isInstance)
                .map(TurnReading.Customer.class::cast)
                .toList();
        if (!customers.isEmpty()) {
            features.fact("last.valence", FOUND * customers.getLast().valence());
            features.fact("first.valence", FOUND * customers.getFirst().valence());
            features.fact("mean.valence", FOUND * mean(customers));
            features.fact("turns." + Math.min(5, customers.size()), FOUND / 2);
            found(features, "last.", customers.getLast());
        }
        var last = reading.turns().getLast();
        features.fact(last instanceof TurnReading.Agent ? "ends.agent" : "ends.customer", FOUND / 2);
    }

    static void found(Features features, String place, TurnReading.Customer turn) {
        turn.emotionScores().forEach((emotion, score) -> features.fact(place + emotion.wire(), FOUND * score));
        features.fact(place + "valence", FOUND * turn.valence());
        turn.flags().forEach(flag -> features.fact(place + flag.wire(), FOUND / 2));
    }

    private static double mean(List<TurnReading.Customer> turns) {
        return turns.stream()
                .mapToDouble(TurnReading.Customer::valence)
                .average()
                .orElse(0);
    }

    static void grams(Features features, String text, int salt) {
        var folded = Folding.chars(text);
        Cover.cover(folded);
        Grams.of(folded, salt, (key, start, end) -> features.gram(key));
    }

    static void meaning(Features features, String place, float[] vector) {
        for (var i = 0; i < vector.length; i++) {
            features.fact(place + i, MEANING * vector[i]);
        }
    }

    static List<String> said(Transcript transcript, Speaker speaker) {
        return transcript.turns().stream()
                .filter(turn -> turn.speaker() == speaker)
                .map(Turn::text)
                .toList();
    }

    /** Chinese and English sentences by their own models; the empty ones have no vector. */
    static List<float[]> embed(List<String> sentences) {
        var folded = sentences.stream().map(Folding::fold).toList();
        Predicate<String> chinese = text -> text.chars().anyMatch(Character::isIdeographic);
        var zh = folded.stream().filter(chinese).distinct().toList();
        var en = folded.stream()
                .filter(text -> !text.isBlank() && !chinese.test(text))
                .distinct()
                .toList();
        var known = new HashMap<String, float[]>();
        keep(known, zh, zh.isEmpty() ? List.of() : SentenceEmbedding.chinese().of(zh));
        keep(known, en, en.isEmpty() ? List.of() : SentenceEmbedding.english().of(en));
        return folded.stream()
                .map(text -> known.getOrDefault(text, new float[0]))
                .toList();
    }

    private static void keep(Map<String, float[]> known, List<String> sentences, List<float[]> vectors) {
        for (var i = 0; i < vectors.size(); i++) {
            known.put(sentences.get(i), vectors.get(i));
        }
    }
}
