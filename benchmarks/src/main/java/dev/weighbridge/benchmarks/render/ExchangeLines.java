package dev.weighbridge.benchmarks.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.run.WorstCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Journal lines of exchanges, as the journal itself would write them: one exchange of each kind goes through it, and all
 * others are made of their lines.
 */
final class ExchangeLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long MILLI = 1_000_000;
    private static final int GAPS = 20;
    private static final double RIGHT = 0.85;
    private static final double LIMITED = 0.01;

    private final SplittableRandom random;
    private final String shard;
    private final ObjectNode reserved;
    private final ObjectNode answered;
    private final ObjectNode limited;
    private long written;
    private long nanos;

    ExchangeLines(RunFolder folder, SplittableRandom random) {
        this.random = random;
        try (Journal journal = folder.journal(
                "StreamingLatencySimulation", NanoClock.system(), Clock.systemUTC(), TokenCounter.o200k())) {
            for (var exchange : List.of(MadeExchange.answered(GAPS), MadeExchange.limited())) {
                Labels labels = new Labels("Templates", "free", "sums", "none", 0, 0, "template", 1, true);
                Reserved promise = (Reserved) journal.reserve(labels, new WorstCase(2, 100, Money.ZERO));
                journal.settle(promise, exchange, "What is 1 + 1? Answer with the number.");
            }
        }
        List<ObjectNode> lines = lines(folder);
        shard = lines.get(0).get("shard").asText();
        reserved = first(lines, "/line", "reserved");
        answered = first(lines, "/exchange/outcome/kind", "completed");
        limited = first(lines, "/exchange/outcome/kind", "rate-limited");
    }

    private static ObjectNode first(List<ObjectNode> lines, String where, String value) {
        return lines.stream()
                .filter(line -> line.at(where).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<ObjectNode> lines(RunFolder folder) {
        try {
            return Files.readAllLines(folder.path().resolve("exchanges.jsonl")).stream()
                    .map(ExchangeLines::tree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal of the run cannot be read", e);
        }
    }

    private static ObjectNode tree(String line) {
        try {
            return (ObjectNode) MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal line is no JSON", e);
        }
    }

    /** Writes a reservation and what came of it. */
    void write(Writer out, Labels labels) throws IOException {
        String id = shard + "-" + (1000 + written++);
        ObjectNode promised = (ObjectNode) reserved.get("reservation");
        promised.put("id", id);
        promised.set("labels", MAPPER.valueToTree(labels));
        boolean refused = !labels.ofEvals() && random.nextDouble() < LIMITED;
        ObjectNode settled = refused ? limited : answered;
        settled.put("id", id);
        settled.set("labels", promised.get("labels"));
        if (!refused) {
            answer((ObjectNode) settled.get("exchange"), labels);
        }
        out.write(MAPPER.writeValueAsString(reserved));
        out.write('\n');
        out.write(MAPPER.writeValueAsString(settled));
        out.write('\n');
    }

    private void answer(ObjectNode exchange, Labels labels) {
        int number = Integer.parseInt(labels.caseId().substring("sum-".length()));
        boolean right = random.nextDouble() < RIGHT;
        ((ObjectNode) exchange.at("/choices/0"))
                .put("content", "The answer is " + (number + (right ? 1 : 2)) + ", as you may see yourself.");
        times((ObjectNode) exchange.get("marks"));
    }

    private void times(ObjectNode marks) {
        nanos += MILLI;
        long first = nanos + 100 * MILLI + random.nextLong(400 * MILLI);
        long last = first;
        ArrayNode arrivals = marks.putArray("tokenArrivals").add(first);
        for (int i = 1; i < GAPS; i++) {
            long gap = 5 * MILLI + random.nextLong(20 * MILLI);
            arrivals.add(gap);
            last += gap;
        }
        marks.put("scheduledNanos", nanos)
                .put("sentNanos", nanos + random.nextLong(MILLI))
                .put("connectedNanos", nanos + MILLI)
                .put("headersNanos", first - MILLI)
                .put("firstEventNanos", first)
                .put("firstTokenNanos", first)
                .put("firstVisibleNanos", first)
                .put("lastTokenNanos", last)
                .put("endNanos", last + MILLI);
    }
}
