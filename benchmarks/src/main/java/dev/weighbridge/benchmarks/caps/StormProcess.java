package dev.weighbridge.benchmarks.caps;

import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.decode.StoppingDecoder;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.RunFolder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A process that sends as fast as it can until a cap stops it or it is killed. What a killed one had in flight goes on at
 * the gateway and is never settled, as after a real kill.
 */
final class StormProcess {
    private static final int MOST_REQUESTS = 400;
    private static final int RETRIES = 2;

    private final Journal journal;
    private final GatewayClient client;
    private final URI baseUrl;
    private final Credential credential;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean dead;
    private volatile String because = "";

    StormProcess(RunFolder folder, GatewayClient client, URI baseUrl, Credential credential) {
        this.journal = StormFolder.journal(folder);
        this.client = client;
        this.baseUrl = baseUrl;
        this.credential = credential;
    }

    void start(int count, long seed) {
        for (int i = 0; i < count; i++) {
            SplittableRandom random = new SplittableRandom(seed * 31 + i);
            Thread thread = new Thread(() -> work(random), "storm");
            threads.add(thread);
            thread.start();
        }
    }

    private void work(SplittableRandom random) {
        for (int number = 0; number < MOST_REQUESTS && !dead && because.isEmpty(); number++) {
            PromptCase prompt = StormFolder.prompt(random);
            boolean whole = random.nextInt(3) == 0;
            int stopAfter = random.nextInt(8) == 0 ? 1 + random.nextInt(6) : 0;
            for (int attempt = 1; attempt <= RETRIES; attempt++) {
                if (!failed(prompt, number, attempt, whole ? 0 : stopAfter, whole)) {
                    break;
                }
            }
        }
    }

    /** Sends once; whether that is worth another try. */
    private boolean failed(PromptCase prompt, int number, int attempt, int stopAfter, boolean whole) {
        Reservation reservation = journal.reserve(StormFolder.labels(number, attempt), StormFolder.worst(prompt));
        if (reservation instanceof Refused refused) {
            because = refused.because();
            return false;
        }
        Exchange exchange = send(prompt, stopAfter, whole);
        if (dead) {
            return false;
        }
        StormFolder.settle(journal, (Reserved) reservation, exchange, prompt);
        return !exchange.outcome().delivered() && stopAfter == 0;
    }

    private Exchange send(PromptCase prompt, int stopAfter, boolean whole) {
        ModelRequest streamed = prompt.request(StormFolder.target());
        ModelRequest request =
                whole ? ModelRequest.whole(streamed.model(), streamed.messages(), streamed.parameters()) : streamed;
        ResponseDecoder decoder =
                Dialect.CHAT.decoder(!whole, NanoClock.system().nanos(), DecoderLimits.DEFAULT, Redactor.none());
        return client.send(
                        baseUrl,
                        credential,
                        Dialect.CHAT.call(request),
                        stopAfter > 0 ? new StoppingDecoder(decoder, stopAfter) : decoder)
                .join();
    }

    /** From now on it does nothing more; its journal is left as it is. */
    void kill() {
        dead = true;
    }

    /** Waits for its threads; gives the reason why it stopped, empty where it was killed or had nothing left to do. */
    String await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        if (!dead) {
            journal.drain();
        }
        journal.close();
        return because;
    }
}
