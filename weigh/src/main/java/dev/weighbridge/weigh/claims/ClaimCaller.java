package dev.weighbridge.weigh.claims;

import dev.weighbridge.evalsuites.claims.Ask;
import dev.weighbridge.evalsuites.claims.BodyTap;
import dev.weighbridge.evalsuites.claims.ClaimRun;
import dev.weighbridge.evalsuites.claims.Observation;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.time.NanoClock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the calls of a claims run, one after the other, and blocks while it does. */
public final class ClaimCaller {
    private final GatewayClient client;
    private final URI baseUrl;
    private final @Nullable String key;
    private final NanoClock clock;
    private final Redactor redactor;

    /** A caller of the gateway at this base URL; the key is null where none is needed. */
    public ClaimCaller(GatewayClient client, URI baseUrl, @Nullable String key, NanoClock clock) {
        this.client = client;
        this.baseUrl = baseUrl;
        this.key = key;
        this.clock = clock;
        this.redactor = key == null ? Redactor.none() : Redactor.of(List.of(key));
    }

    /** Makes every call that is due; {@code seen} hears of each once it is over. */
    public void makeAll(ClaimRun run, Consumer<Observation> seen) {
        int number = 0;
        for (Optional<Ask> ask = run.next(); ask.isPresent(); ask = run.next()) {
            Observation observation = make(ask.get(), "call-" + ++number);
            run.completed(ask.get(), observation);
            seen.accept(observation);
        }
    }

    private Observation make(Ask ask, String id) {
        Dialect dialect = ask.spec().dialect();
        boolean streamed = ask.request() != null && ask.request().stream();
        BodyTap tap = new BodyTap(dialect.decoder(streamed, clock.nanos(), DecoderLimits.DEFAULT, redactor), redactor);
        Credential credential = ask.credential(dialect.credentialStyle(), key);
        Exchange exchange = client.send(baseUrl, credential, ask.call(), tap).join();
        String model = ask.request() == null ? "" : ask.request().model();
        return new Observation(id, ask.name(), dialect, model, exchange, tap.body());
    }
}
