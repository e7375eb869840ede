package dev.weighbridge.benchmarks.fuzz;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/** One broken response, all of it drawn from one seed, and what must hold of the exchange that is read from it. */
final class Trial {
    /** Small, so that bounds are met often. */
    private static final DecoderLimits LIMITS = new DecoderLimits(32 << 10, 64 << 10, 256 << 10, 4);

    private static final Redactor REDACTOR = Redactor.of(List.of("secret-key"));
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 200, 200, 200, 204, 302, 400, 429, 500, 529);
    private static final List<String> TYPES =
            List.of("text/event-stream", "text/event-stream", "application/json", "text/html", "");
    private static final List<Dialect> DIALECTS = List.of(Dialect.values());
    private static final int COMPARED = 8;

    private final RandomGenerator random;
    private final Dialect dialect;
    private final boolean streamed;
    private final int status;
    private final List<Header> headers = new ArrayList<>();
    private final byte[] body;
    private final boolean aborted;

    Trial(long seed, Corpus corpus) {
        random = new SplittableRandom(seed);
        dialect = DIALECTS.get(random.nextInt(DIALECTS.size()));
        streamed = random.nextInt(8) > 0;
        status = STATUSES.get(random.nextInt(STATUSES.size()));
        headers.add(new Header("Content-Type", TYPES.get(random.nextInt(TYPES.size()))));
        Mutator mutator = new Mutator(random);
        byte[] broken = mutator.broken(corpus.draw(dialect, random), corpus.draw(dialect, random));
        boolean gzip = random.nextInt(32) == 0;
        body = gzip ? mutator.compressed(broken) : broken;
        if (gzip) {
            headers.add(new Header("Content-Encoding", "gzip"));
        }
        aborted = random.nextInt(8) == 0;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Reads the response in random parts and, now and then, once more in one.
     *
     * @throws IllegalStateException where the exchange cannot be true, saying why
     */
    Exchange run() {
        int largest = 1 + random.nextInt(128);
        Exchange exchange = read(() -> 1 + random.nextInt(largest));
        check(exchange);
        if (random.nextInt(COMPARED) == 0) {
            same(timeless(exchange), timeless(read(() -> body.length)));
        }
        return exchange;
    }

    private Exchange read(IntSupplier sizes) {
        ResponseDecoder decoder = dialect.decoder(streamed, 1, LIMITS, REDACTOR);
        decoder.sent(2);
        decoder.connected(3);
        decoder.head(status, headers, 4);
        long nanos = 5;
        for (int at = 0; at < body.length; ) {
            int to = Math.min(body.length, at + Math.max(1, sizes.getAsInt()));
            decoder.body(ByteBuffer.wrap(body, at, to - at), nanos++);
            at = to;
        }
        if (aborted) {
            decoder.abort(new Outcome.ConnectionError(Outcome.Phase.BODY, "cut"), nanos);
        } else {
            decoder.end(nanos);
        }
        return decoder.exchange();
    }

    private void check(Exchange exchange) {
        Marks marks = exchange.marks();
        Arrivals arrivals = marks.tokenArrivals();
        require(arrivals.size() == exchange.wire().tokenEvents(), "token events and their arrivals differ in number");
        for (int i = 1; i < arrivals.size(); i++) {
            require(arrivals.gapNanosAt(i) >= 0, "arrivals do not ascend");
        }
        require(
                arrivals.size() == 0 || arrivals.nanosAt(arrivals.size() - 1) <= marks.endNanos(),
                "a token after the end");
        require(exchange.wire().bytes() <= body.length, "more bytes than there were");
        exchange.choices()
                .forEach(choice -> require(
                        wellFormed(choice.content()) && wellFormed(choice.reasoning()), "text that cannot be written"));
        require(!exchange.toString().isEmpty(), "no text form");
    }

    private static boolean wellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static Exchange timeless(Exchange exchange) {
        return new Exchange(
                new Marks(0, 0, null, null, null, null, null, null, 0, Arrivals.none()),
                exchange.head(),
                exchange.outcome(),
                exchange.choices(),
                exchange.firstTokenText(),
                exchange.usage(),
                exchange.identity(),
                exchange.wire(),
                exchange.notes(),
                exchange.rateLimits());
    }

    private static void same(Exchange inParts, Exchange whole) {
        if (!inParts.equals(whole)) {
            throw new IllegalStateException("in parts read as " + inParts + "\nbut whole as " + whole);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
