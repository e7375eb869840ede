package dev.weighbridge.simulations.setup;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.WorstCase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request for one token, reserved and recorded as any other, that shows whether a model answers at all. */
final class Probe {
    private static final PromptCase PROMPT = new PromptCase("probe", null, "Say hi.");

    private final String simulation;
    private final Journal journal;
    private final NanoClock clock;

    Probe(String simulation, Journal journal, NanoClock clock) {
        this.simulation = simulation;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What it answered where that rules it out; empty where it works, or is only busy now.
     *
     * @throws SetupException where a cap leaves no room for the request
     */
    Optional<Outcome> refusal(Access access) {
        Target target = oneToken(access.target());
        // A server that does not honour max_tokens 1 still keeps to what any other request may take.
        RequestBound bound = RequestBound.of(access.target(), PROMPT);
        Labels labels = new Labels(simulation, target.name(), "probe", PROMPT.id(), 0, -1, "probe", 1, true);
        Reservation reservation = journal.reserve(labels, new WorstCase(1, bound.tokens(), bound.money()));
        if (reservation instanceof Refused refused) {
            throw new SetupException("target \"" + target.name() + "\": no room for a probe: " + refused.because());
        }
        Exchange exchange = ask(new Access(target, access.baseUrl(), access.key()));
        journal.settle((Reserved) reservation, exchange, PROMPT.user());
        Outcome outcome = exchange.outcome();
        boolean works = outcome.delivered() || outcome instanceof Outcome.RateLimited;
        return works ? Optional.empty() : Optional.of(outcome);
    }

    /** A refusal in a few words. */
    static String inWords(Outcome outcome) {
        return outcome instanceof Outcome.HttpError error
                ? error.status() + " " + error.error().message()
                : outcome.toString();
    }

    private Exchange ask(Access access) {
        Target target = access.target();
        List<Message> prompt = List.of(new Message.User(PROMPT.user()));
        HttpCall call = target.dialect()
                .call(ModelRequest.whole(target.model(), prompt, target.parameters())
                        .with(target.extra()));
        ResponseDecoder decoder =
                target.dialect().decoder(false, clock.nanos(), DecoderLimits.DEFAULT, access.redactor());
        decoder.sent(clock.nanos());
        try {
            HttpResponse<byte[]> response = send(access, call);
            decoder.head(response.statusCode(), headers(response), clock.nanos());
            decoder.body(ByteBuffer.wrap(response.body()), clock.nanos());
            decoder.end(clock.nanos());
        } catch (IOException e) {
            decoder.abort(
                    new Outcome.ConnectionError(Outcome.Phase.HEADERS, String.valueOf(e.getMessage())), clock.nanos());
        } catch (TimeoutException e) {
            decoder.abort(new Outcome.Timeout(Outcome.Timer.TOTAL, TimeUnit.SECONDS.toNanos(SECONDS)), clock.nanos());
        }
        return decoder.exchange();
    }

    private static final long SECONDS = 60;

    /** The client's own timeout does not cover the body, so the whole is bounded from outside. */
    private static HttpResponse<byte[]> send(Access access, HttpCall call) throws IOException, TimeoutException {
        // HTTP/1.1: the default asks cleartext servers to upgrade, and some lose the body over it (B45).
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.baseUrl() + call.path()))
                .POST(HttpRequest.BodyPublishers.ofString(call.body()));
        access.headers(call).forEach(header -> request.setHeader(header.name(), header.value()));
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return response.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            response.cancel(true);
        }
    }

    private static List<Header> headers(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Header(entry.getKey(), value)))
                .toList();
    }

    private static Target oneToken(Target target) {
        Parameters given = target.parameters();
        boolean completion = given.maxTokens() == null && given.maxCompletionTokens() != null;
        Parameters one = new Parameters(
                given.temperature(), completion ? null : 1, completion ? 1 : null, List.of(), given.seed());
        return target.with(one);
    }
}
