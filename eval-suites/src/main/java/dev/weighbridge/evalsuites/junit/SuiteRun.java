package dev.weighbridge.evalsuites.junit;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.engine.Consequence;
import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.EvalStep;
import dev.weighbridge.evalsuites.engine.drive.Asker;
import dev.weighbridge.evalsuites.engine.drive.Clients;
import dev.weighbridge.evalsuites.engine.drive.EvalRun;
import dev.weighbridge.evalsuites.engine.drive.GatewayAsker;
import dev.weighbridge.evalsuites.engine.drive.Idle;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.WorstCase;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks all cases of a suite beside the tests, several at once, from the first test that wants to know of one. Thread-safe.
 */
final class SuiteRun implements AutoCloseable {
    private final Setting setting;
    private final Spending spending;
    private final NanoClock clock;
    private final Consequences consequences;
    private final Map<EvalItem, CompletableFuture<Ended>> ends = new LinkedHashMap<>();
    private @Nullable Thread thread;
    private volatile @Nullable EvalRun run;
    private volatile boolean closed;

    SuiteRun(Setting setting, Spending spending, NanoClock clock, InstantSource wallClock) {
        this.setting = setting;
        this.spending = spending;
        this.clock = clock;
        this.consequences = new Consequences(new RetryPolicy(
                EngineOptions.RETRIES,
                wallClock,
                new SplittableRandom(setting.comparison().seed())));
        setting.plan().items().forEach(item -> ends.put(item, new CompletableFuture<>()));
    }

    /** What becomes of a case, as soon as that is known; begins to ask where nobody did. */
    Ended end(EvalItem item) {
        begin();
        return requireNonNull(ends.get(item)).join();
    }

    /** Whether any case was answered, once all are over. */
    boolean anyDelivered() {
        return ends.values().stream().map(CompletableFuture::join).anyMatch(Ended::delivered);
    }

    private synchronized void begin() {
        if (thread == null) {
            thread = new Thread(this::work, "weighbridge-evals");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void work() {
        try {
            spending.inTurn(this::drive);
        } catch (InterruptedException e) {
            giveUp("the tests are over");
        } catch (RuntimeException | Error e) {
            // A test that waits for a case must not wait for ever.
            ends.values().forEach(end -> end.completeExceptionally(e));
        }
    }

    private void drive(Earlier earlier) throws InterruptedException {
        try (GatewayClient client = client()) {
            Asker http = new GatewayAsker(
                    client, setting.plan(), Map.of(setting.target().name(), setting.endpoint()), clock);
            EvalEngine engine =
                    new EvalEngine(setting.plan().items(), earlier, setting.plan(), setting.options(), consequences);
            EvalRun driven = new EvalRun(engine, listeningTo(http), clock, Idle.blocking());
            run = driven;
            if (closed) {
                driven.stop("the tests are over");
            }
            EvalStep.Done done = driven.run();
            giveUp(done.because());
        }
    }

    private GatewayClient client() {
        return Clients.of(setting.comparison(), setting.options().atOnce(), clock);
    }

    private void giveUp(String because) {
        ends.values().forEach(end -> end.complete(new Ended.Unasked(because)));
    }

    private Asker listeningTo(Asker asker) {
        return (item, attempt, over) -> asker.ask(item, attempt, exchange -> {
            note(item, attempt, exchange);
            over.accept(exchange);
        });
    }

    private void note(EvalItem item, int attempt, Exchange exchange) {
        Consequence consequence = consequences.of(exchange, attempt);
        WorstCase worst = setting.plan().worst(item);
        spending.add(
                consequence instanceof Consequence.Unasked
                        ? worst
                        : Consumption.of(exchange, worst, setting.plan().price(item.target())));
        if (consequence.settles()) {
            EvalRow row = new EvalRow(item, attempt, item.caseId(), exchange);
            requireNonNull(ends.get(item)).complete(new Ended.Asked(row, because(consequence)));
        }
    }

    private static String because(Consequence consequence) {
        if (consequence instanceof Consequence.Failed failed) {
            return failed.because();
        }
        return consequence instanceof Consequence.Limited limited ? limited.because() : "";
    }

    /** Stops asking, and waits until what is in flight is over. */
    @Override
    public synchronized void close() throws InterruptedException {
        closed = true;
        EvalRun driven = run;
        if (driven != null) {
            driven.stop("the tests are over");
        }
        if (thread != null) {
            thread.join();
        }
    }
}
