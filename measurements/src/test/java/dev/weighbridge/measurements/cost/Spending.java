package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.quota.SeenRequests;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.measurements.testing.FreeAndPaid;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A free target and one at 0.15 and 0.60 USD a million tokens, and what was asked of them. */
final class Spending {
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
        return FreeAndPaid.comparison(
                new Workload("chat", "chat.csv", Slo.NONE, null, true, traffic),
                Parameters.DEFAULTS,
                new Caps(1000, 1_000_000, usd("1")));
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
        return FreeAndPaid.answer(responseId, usage);
    }

    static Usage bill(long input, long output) {
        return FreeAndPaid.usage(input, output);
    }

    static @Nullable Usage silent() {
        return null;
    }

    static Money usd(String amount) {
        return Money.ofUsd(new BigDecimal(amount));
    }
}
