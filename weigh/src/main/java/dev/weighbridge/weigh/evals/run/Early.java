package dev.weighbridge.weigh.evals.run;

import dev.weighbridge.evalsuites.engine.drive.Clients;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.comparison.Comparison;
import java.util.concurrent.CompletableFuture;

/** What takes a while to be made and is needed later: it is made beside other work. Nothing is sent by it. */
public final class Early implements AutoCloseable {
    private final CompletableFuture<TokenCounter> counter = CompletableFuture.supplyAsync(TokenCounter::o200k);
    private final CompletableFuture<GatewayClient> client;

    /**
     * Begins now.
     *
     * @param connections how many requests may be in flight at all targets together
     */
    public Early(Comparison comparison, int connections, NanoClock clock) {
        client = CompletableFuture.supplyAsync(() -> Clients.of(comparison, connections, clock));
    }

    /** What sends. */
    GatewayClient client() {
        return client.join();
    }

    /** What counts tokens for the journal, which may go on waiting for its vocabulary on its own thread. */
    TokenCounter counter() {
        return new TokenCounter() {
            @Override
            public String encoding() {
                return counter.join().encoding();
            }

            @Override
            public int count(String text) {
                return counter.join().count(text);
            }
        };
    }

    /** Closes all connections. */
    @Override
    public void close() {
        client.thenAccept(GatewayClient::close).join();
    }
}
