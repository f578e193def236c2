package app.hearth.cli;

import app.hearth.reading.NeedVectors;
import app.hearth.reading.Reader;
import app.hearth.transcript.Line;
import app.hearth.transcript.Lines;
import app.hearth.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads lines on all cores and writes what comes of them in their order. Holds a few batches at a time. */
final class ReadingRun {

    private static final int BATCH = 32;
    private static final int BATCHES_AHEAD = 3;

    private final Reader reader;
    private final boolean needVectors;
    private final OutputStream output;
    private final PrintWriter complaints;

    ReadingRun(Reader reader, boolean needVectors, OutputStream output, PrintWriter complaints) {
        this.reader = reader;
        this.needVectors = needVectors;
        this.output = output;
        this.complaints = complaints;
    }

    /** Returns how many lines were bad. */
    long over(Lines lines) throws IOException {
        var cores = Runtime.getRuntime().availableProcessors();
        var bad = 0L;
        Queue<CompletableFuture<Batch>> ahead = new ArrayDeque<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(cores)) {
            while (lines.hasNext()) {
                var batch = next(lines);
                ahead.add(CompletableFuture.supplyAsync(() -> read(batch), executor));
                if (ahead.size() >= cores * BATCHES_AHEAD) {
                    bad += write(ahead.remove());
                }
            }
            while (!ahead.isEmpty()) {
                bad += write(ahead.remove());
            }
        }
        complaints.flush();
        return bad;
    }

    private static List<Line> next(Lines lines) {
        var batch = new ArrayList<Line>(BATCH);
        while (batch.size() < BATCH && lines.hasNext()) {
            batch.add(lines.next());
        }
        return batch;
    }

    private Batch read(List<Line> lines) {
        var json = new ReadingJson();
        var faults = new ArrayList<String>();
        var transcripts = new ArrayList<Transcript>();
        for (var line : lines) {
            switch (line) {
                case Line.Whole whole -> transcripts.add(whole.transcript());
                case Line.Part part -> faults.add("line " + part.place() + ": not a whole conversation");
                case Line.Bad wrong -> faults.add(inWords(wrong));
            }
        }
        var readings = reader.read(transcripts);
        var vectors = needVectors ? NeedVectors.of(transcripts, readings) : List.<float[]>of();
        for (var i = 0; i < readings.size(); i++) {
            json.add(transcripts.get(i), readings.get(i), needVectors ? vectors.get(i) : null);
        }
        return new Batch(json, faults);
    }

    private long write(CompletableFuture<Batch> done) throws IOException {
        try {
            var batch = done.join();
            batch.json().writeTo(output);
            batch.faults().forEach(complaints::println);
            return batch.faults().size();
        } catch (CompletionException failed) {
            throw new IOException("A conversation could not be read.", failed.getCause());
        }
    }

    /** Tells fields and reasons only: what was said stays out of a terminal's history. */
    private static String inWords(Line.Bad bad) {
        var words = new StringBuilder("line ").append(bad.place());
        for (var fault : bad.faults()) {
            words.append(": ").append(fault.field().isEmpty() ? "" : fault.field() + ": ");
            words.append(fault.reason()).append(" (").append(fault.code()).append(')');
        }
        return words.toString();
    }

    private record Batch(ReadingJson json, List<String> faults) {}
}
