package dev.weighbridge.benchmarks.plan;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Bill;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A run against a model that never was: its tokens are drawn, and all that is read of it is its journal. Not thread-safe. */
final class DrawnRun {
    private static final double BYTES_A_TOKEN = 4.2;
    private static final double TOKENIZER_NOISE = 0.08;

    private final Setting setting;
    private final Target target;
    private final RandomGenerator random;
    private double tokens;
    private Money money = Money.ZERO;

    DrawnRun(Setting setting, Target target, RandomGenerator random) {
        this.setting = setting;
        this.target = target;
        this.random = random;
    }

    /** Asks a case and tells what the journal would say. */
    void ask(String workload, PromptCase prompt, Consumer<Settled> journal) {
        Exchange exchange = exchange(prompt);
        Labels labels = new Labels("drawn", target.name(), workload, prompt.id(), 0, 0, "1/s", 1, false);
        tokens += Bill.of(exchange.usage()).map(Bill::tokens).orElse(0L);
        money = money.plus(Consumption.money(exchange, target.price()).orElseThrow());
        journal.accept(new Settled(prompt.id(), labels, exchange, null, null));
    }

    private Exchange exchange(PromptCase prompt) {
        boolean fails = random.nextDouble() < setting.failing();
        long length = RequestBound.of(target, prompt).inputTokens();
        long limit = target.parameters().lengthLimit() == null
                ? 1
                : target.parameters().lengthLimit();
        double noise = 1 + TOKENIZER_NOISE * random.nextGaussian();
        long input = Math.max(1, Math.round(length / BYTES_A_TOKEN * noise));
        long output = Math.max(1, Math.min(limit, Math.round(setting.answers().tokens(random))));
        return fails
                ? ended(new Outcome.HttpError(503, new GatewayError(null, null, "busy", ErrorKind.SERVER, null)), null)
                : ended(
                        new Outcome.Completed(Finish.Reason.STOP),
                        new Usage(input, output, null, null, null, null, null, Usage.Placement.BODY));
    }

    private static Exchange ended(Outcome outcome, @Nullable Usage usage) {
        return new Exchange(
                new Marks(0, 0, null, null, null, null, null, null, 1, Arrivals.of()),
                null,
                outcome,
                List.of(),
                "",
                usage,
                Identity.UNKNOWN,
                new WireCounts(0, 0, 0, 0, 0, 1, true),
                Set.of());
    }

    double tokens() {
        return tokens;
    }

    double picoUsd() {
        return money.picoUsd();
    }
}
