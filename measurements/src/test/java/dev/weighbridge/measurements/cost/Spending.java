package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.quota.SeenRequests;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.TargetCost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A free target and one at 0.15 and 0.60 USD a million tokens, and what was asked of them. */
final class Spending {
    static final TokenPrice PAID = new TokenPrice(150_000, 600_000, null, Money.ZERO);

    private final CostTally tally;

    private final Comparison comparison;

    Spending() {
        this(comparison());
    }

    Spending(Comparison comparison) {
        this.comparison = comparison;
        this.tally = new CostTally(comparison);
    }

    static Comparison comparison() {
        return comparison(null);
    }

    static Comparison comparison(@Nullable Traffic traffic) {
        return new Comparison(
                "c",
                "0f",
                "free",
                "paid",
                List.of(target("free", TokenPrice.FREE), target("paid", PAID)),
                List.of(new Workload("chat", "chat.csv", Slo.NONE, null, true, traffic)),
                new Load(
                        new Load.ArrivalProcess.Poisson(),
                        1,
                        new Load.Pattern.Fixed(List.of(new Load.Level.Open(2)), 1, 1)),
                new Caps(1000, 1_000_000, usd("1")),
                Timeouts.DEFAULT,
                true,
                42,
                Evals.USUAL,
                Gating.USUAL,
                true);
    }

    private static Target target(String name, TokenPrice price) {
        return new Target(
                name,
                Provider.OPENROUTER,
                null,
                null,
                "acme/" + name + (price.free() ? ":free" : ""),
                "OPENROUTER_API_KEY",
                price,
                Parameters.DEFAULTS,
                Map.of(),
                Map.of());
    }

    void free(String caseId, @Nullable Usage usage, boolean right) {
        graded("free", caseId, usage, right);
    }

    void paid(String caseId, @Nullable Usage usage, boolean right) {
        graded("paid", caseId, usage, right);
    }

    private void graded(String target, String caseId, @Nullable Usage usage, boolean right) {
        sent(target, caseId, usage);
        tally.graded(new AskedCase(target, "chat", caseId, true), null, right);
    }

    void sent(String target, String caseId, @Nullable Usage usage) {
        Labels labels = new Labels("S", target, "chat", caseId, 0, 0, Labels.EVALS + "x", 1, false);
        tally.accept(new Settled("x-" + target + caseId, labels, exchange("gen-" + caseId, usage), null, null));
    }

    RunCosts costs() {
        return tally.costs(new Quotas(comparison, Map.of(), new SeenRequests()));
    }

    TargetCost cost(String target) {
        return costs().targets().stream()
                .filter(one -> one.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    static Exchange exchange(String responseId, @Nullable Usage usage) {
        return new Exchange(
                new Marks(0, 0, null, null, null, null, null, null, 1, Arrivals.of()),
                null,
                new Outcome.Completed(Finish.Reason.STOP),
                List.of(),
                "",
                usage,
                new Identity(responseId, "m", null, null),
                new WireCounts(1, 1, 0, 1, 0, 1, true),
                Set.of(),
                null);
    }

    static Usage bill(long input, long output) {
        return new Usage(input, output, null, null, null, null, null, Usage.Placement.BODY);
    }

    static @Nullable Usage silent() {
        return null;
    }

    static Money usd(String amount) {
        return Money.ofUsd(new BigDecimal(amount));
    }
}
