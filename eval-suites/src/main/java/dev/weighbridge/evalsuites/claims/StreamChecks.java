package dev.weighbridge.evalsuites.claims;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import java.util.List;
import java.util.function.Predicate;

/** Checks of how an answer streams. */
final class StreamChecks {
    private static final int DISTINCT_ARRIVALS = 3;
    private static final int ENOUGH_TOKENS = 100;
    private static final double LATEST_FIRST_TOKEN = 0.8;
    private static final long SAME_ARRIVAL_NANOS = 1_000_000;

    private StreamChecks() {}

    /** The answer came as a stream with text and a finish. */
    static Finding streams(Observation seen) {
        boolean streamed = !seen.exchange().notes().contains(Note.NOT_STREAMED)
                && seen.exchange().wire().tokenEvents() > 0;
        String told = seen.call() + ": " + seen.exchange().wire().tokenEvents() + " events with text";
        return streamed ? Finding.pass(told, seen) : Finding.fail(seen.call() + ": no stream came", seen);
    }

    /** {@code [DONE]} came and was the last data. */
    static Finding endsWithDone(Observation seen) {
        List<WireEvent> events = seen.events();
        boolean last = !events.isEmpty() && events.get(events.size() - 1).done();
        return last
                ? Finding.pass(seen.call() + ": [DONE] is last", seen)
                : Finding.fail(seen.call() + ": [DONE] is not last", seen);
    }

    /** Text came while it was written: early, and at several times. */
    static Finding streamsAsGenerated(Observation seen) {
        Marks marks = seen.exchange().marks();
        Usage usage = seen.exchange().usage();
        long tokens = usage == null || usage.completionTokens() == null
                ? seen.exchange().wire().tokenEvents()
                : usage.completionTokens();
        if (tokens < ENOUGH_TOKENS) {
            return Finding.unsettled(seen.call() + ": " + tokens + " tokens; it takes " + ENOUGH_TOKENS, seen);
        }
        int arrivals = distinct(marks.tokenArrivals());
        double first = (double) marks.ttftNanos().orElse(marks.e2eNanos()) / Math.max(1, marks.e2eNanos());
        String told = seen.call() + ": first token at " + Math.round(100 * first) + " % of the time, text at "
                + arrivals + " moments";
        boolean live = arrivals >= DISTINCT_ARRIVALS && first < LATEST_FIRST_TOKEN;
        return live ? Finding.pass(told, seen) : Finding.fail(told, seen);
    }

    private static int distinct(Arrivals arrivals) {
        int moments = arrivals.size() == 0 ? 0 : 1;
        for (int i = 1; i < arrivals.size(); i++) {
            moments += arrivals.gapNanosAt(i) >= SAME_ARRIVAL_NANOS ? 1 : 0;
        }
        return moments;
    }

    /** Client code that looks only at {@code choices?.[0]?.delta?.content} finds text or nothing in every chunk. */
    static Finding chunksAreGuarded(Observation seen) {
        return everyChunk(seen, StreamChecks::guarded, "a chunk's content is neither text nor null");
    }

    private static boolean guarded(JsonNode chunk) {
        JsonNode content = chunk.path("choices").path(0).path("delta").path("content");
        return content.isMissingNode() || content.isNull() || content.isTextual();
    }

    /** No chunk has an empty list of choices, on which code without a guard fails. */
    static Finding noEmptyChoices(Observation seen) {
        return everyChunk(seen, chunk -> !chunk.path("choices").path(0).isMissingNode(), "a chunk has no choice");
    }

    private static Finding everyChunk(Observation seen, Predicate<JsonNode> holds, String otherwise) {
        List<WireEvent> chunks = seen.events().stream()
                .filter(event -> !event.done() && event.data().isObject())
                .toList();
        for (WireEvent chunk : chunks) {
            if (!holds.test(chunk.data())) {
                return Finding.fail(seen.call() + ": " + otherwise + ": " + Shown.of(chunk.text()), seen);
            }
        }
        return chunks.isEmpty()
                ? Finding.unsettled(seen.call() + ": there was no chunk", seen)
                : Finding.pass(seen.call() + ": so in " + chunks.size() + " chunks", seen);
    }

    /** The gateway says that it does not stream this: by an error of the request, or by a body that is no stream. */
    static Finding refusesStream(Observation seen) {
        Outcome outcome = seen.exchange().outcome();
        boolean refused = outcome instanceof Outcome.HttpError error && error.status() >= 400 && error.status() < 500;
        boolean whole = seen.exchange().notes().contains(Note.NOT_STREAMED);
        String told =
                seen.call() + ": " + (refused ? Hindrance.words(seen) : whole ? "a whole body came" : "it streamed");
        return refused || whole ? Finding.pass(told, seen) : Finding.fail(told, seen);
    }

    /** What the official Java SDK of the dialect trips over is absent. */
    static Finding suitsTheSdk(Observation seen) {
        for (WireEvent event : seen.events()) {
            boolean data = event.done() || event.data().isObject();
            boolean nullError =
                    event.data().has("error") && event.data().get("error").isNull();
            if (!data || (nullError && event.data().has("choices"))) {
                String what = data ? "error: null, which openai-java takes for an error" : "an event that is not JSON";
                return Finding.fail(seen.call() + ": " + what + ": " + Shown.of(event.text()), seen);
            }
        }
        return seen.body().startsWith("\uFEFF")
                ? Finding.fail(seen.call() + ": a byte order mark hides the first event from the Java SDKs", seen)
                : Finding.pass(seen.call() + ": nothing the official SDK trips over", seen);
    }
}
