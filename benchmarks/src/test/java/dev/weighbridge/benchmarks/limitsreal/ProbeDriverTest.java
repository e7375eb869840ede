package dev.weighbridge.benchmarks.limitsreal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProbeDriverTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(10);

    /** A clock that goes on by a millisecond whenever it is read. */
    private final AtomicLong nanos = new AtomicLong();

    private final NanoClock clock = () -> nanos.addAndGet(1_000_000);

    @Test
    void eachRequestIsToldOnceAndInOrder() throws InterruptedException {
        UntilRejected prober = new UntilRejected();
        List<Observation> seen = new ProbeDriver(clock, admitting(3), LONG).drive(prober);
        assertThat(prober.completed()).containsExactly(0, 1, 2, 3);
        assertThat(seen).extracting(Observation::admitted).containsExactly(true, true, true, false);
        assertThat(seen).extracting(Observation::tokens).containsOnly(7L);
    }

    @Test
    void aProberThatGoesOnAndOnIsStopped() throws InterruptedException {
        UntilRejected prober = new UntilRejected();
        assertThat(new ProbeDriver(clock, admitting(Integer.MAX_VALUE), SHORT).drive(prober))
                .hasSizeBetween(1, 10);
    }

    @Test
    void whatIsUnderWayAtTheEndIsWaitedFor() throws InterruptedException {
        assertThat(new ProbeDriver(clock, admitting(1), LONG).drive(new OneAndDone()))
                .hasSize(1);
    }

    @Test
    void waitingForACompletionWithNothingUnderWayIsRefused() {
        ProbeDriver driver = new ProbeDriver(clock, admitting(1), LONG);
        assertThatIllegalStateException()
                .isThrownBy(() -> driver.drive(new WaitForEver()))
                .withMessageContaining("none is under way");
    }

    @Test
    void aSemaphoreLetsEveryRequestThroughThatComesAlone() throws Exception {
        assertThat(burst(Gates.semaphore(1), 5)).hasSize(5).allMatch(Observation::admitted);
    }

    @Test
    void aBucketInFrontOfTheSimulatorHoldsItsCapacity() throws Exception {
        Gate bucket = Gates.bucket4j(List.of(Gates.greedy(4, 4, Duration.ofHours(1))));
        List<Observation> seen = burst(bucket, 6);
        assertThat(seen.subList(0, 4)).allMatch(Observation::admitted);
        assertThat(seen.subList(4, 6)).allMatch(Observation::rejected);
    }

    @Test
    void aCycleInFrontOfTheSimulatorHoldsItsLimit() throws Exception {
        List<Observation> seen = burst(Gates.resilience4j(2, Duration.ofHours(1)), 4);
        assertThat(seen).extracting(Observation::admitted).containsExactly(true, true, false, false);
    }

    private static List<Observation> burst(Gate gate, int count) throws Exception {
        NanoClock system = NanoClock.system();
        try (Upstream upstream = Upstream.start(1);
                GateServer server = GateServer.start(gate, upstream.port());
                GatewayClient client = GatewayClient.create(ClientOptions.connections(1), system)) {
            Credential key = Credential.of(Credential.Style.BEARER, upstream.key());
            Asker asker = new GatewayAsker(client, system, upstream.baseUrlBehind(server.port()), key, Upstream.MODEL);
            return new ProbeDriver(system, asker, LONG).drive(new Several(count));
        }
    }

    private static Asker admitting(int most) {
        return new Asker() {
            private int asked;

            @Override
            public CompletableFuture<Exchange> ask(Shape shape) {
                boolean admitted = asked++ < most;
                return CompletableFuture.completedFuture(
                        admitted
                                ? Exchanges.answered(200, Exchanges.ANSWER, 0)
                                : Exchanges.answered(429, Exchanges.NGINX_PAGE, 0));
            }

            @Override
            public long tokens(Shape shape) {
                return 7;
            }
        };
    }

    /** So many requests one after the other. */
    private static final class Several implements Prober {
        private final int count;
        private int sent;
        private int over;

        Several(int count) {
            this.count = count;
        }

        @Override
        public ProbeStep next(long nowNanos) {
            if (over == count) {
                return new ProbeStep.Done();
            }
            return sent > over ? new ProbeStep.Wait(Long.MAX_VALUE) : new ProbeStep.Send(sent++, Shape.SMALLEST);
        }

        @Override
        public void completed(int number, Observation observation) {
            over++;
        }

        @Override
        public void stop(String because) {
            over = count;
        }
    }

    /** Sends one request and is done before it completes. */
    private static final class OneAndDone implements Prober {
        private boolean sent;

        @Override
        public ProbeStep next(long nowNanos) {
            if (sent) {
                return new ProbeStep.Done();
            }
            sent = true;
            return new ProbeStep.Send(0, Shape.SMALLEST);
        }

        @Override
        public void completed(int number, Observation observation) {}

        @Override
        public void stop(String because) {}
    }

    /** Waits for what never comes. */
    private static final class WaitForEver implements Prober {
        @Override
        public ProbeStep next(long nowNanos) {
            return new ProbeStep.Wait(Long.MAX_VALUE);
        }

        @Override
        public void completed(int number, Observation observation) {}

        @Override
        public void stop(String because) {}
    }
}
