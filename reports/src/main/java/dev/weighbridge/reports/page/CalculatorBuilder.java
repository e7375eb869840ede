package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.MonthlyCost.QuotaFit;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.reports.page.Calculator.Field;
import dev.weighbridge.reports.page.Calculator.Mean;
import dev.weighbridge.reports.page.Calculator.Payer;
import dev.weighbridge.reports.page.Calculator.Plan;
import dev.weighbridge.reports.page.Calculator.Price;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.reading.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the calculator of a month's cost up from what the comparison states and the run found. */
final class CalculatorBuilder {
    private static final Traffic THOUSAND = new Traffic(1000);
    private static final int PERCENT_DIGITS = 2;

    private final Reading reading;
    private final Terms terms;
    private final List<String> workloads;

    private CalculatorBuilder(Reading reading, Terms terms) {
        this.reading = reading;
        this.terms = terms;
        List<String> asked = reading.summary().costs().targets().stream()
                .map(TargetCost::workload)
                .filter(workload -> !workload.equals(Summary.ALL))
                .distinct()
                .toList();
        List<String> stated =
                asked.stream().filter(terms.traffic()::containsKey).toList();
        this.workloads = stated.isEmpty() ? asked : stated;
    }

    /** The calculator; empty where no request's cost was counted. */
    static Optional<Calculator> of(Reading reading, Terms terms) {
        CalculatorBuilder builder = new CalculatorBuilder(reading, terms);
        return builder.workloads.isEmpty() ? Optional.empty() : Optional.of(builder.calculator());
    }

    private Calculator calculator() {
        List<Payer> payers = new ArrayList<>();
        for (int i = 0; i < workloads.size(); i++) {
            for (TargetFacts target : reading.summary().targets()) {
                payers.add(payer(i, workloads.get(i), target));
            }
        }
        String begins = workloads.stream().anyMatch(terms.traffic()::containsKey)
                ? "It begins with the traffic that the comparison states."
                : "The comparison states no traffic, so it begins with a thousand requests of each workload.";
        return new Calculator(
                begins + " Empty tokens are those that the run counted.",
                reading.summary().run().incumbent(),
                reading.summary().run().candidate(),
                workloads.stream().map(this::plan).toList(),
                payers);
    }

    private Plan plan(String workload) {
        Traffic traffic = terms.traffic().getOrDefault(workload, THOUSAND);
        return new Plan(
                workload,
                List.of(
                        new Field("requests", "Requests a month", Long.toString(traffic.requestsPerMonth()), "1"),
                        new Field("input", "Input tokens", text(traffic.inputTokens()), "1"),
                        new Field("output", "Output tokens", text(traffic.outputTokens()), "1"),
                        new Field("retries", "Sent again, %", percent(traffic.retryPercent()), "0"),
                        new Field("growth", "Growth a month, %", percent(traffic.growthPercentPerMonth()), "0"),
                        new Field("quota", "Fits the free quota, %", quota(workload), "0")));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : Integer.toString(number);
    }

    private static String percent(@Nullable Double percent) {
        return percent == null ? "0" : plain(BigDecimal.valueOf(percent));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** How much of the traffic the quota of the target in use lets through; empty where that is not known. */
    private String quota(String workload) {
        return reading.summary().costs().months().stream()
                .filter(month -> month.workload().equals(workload))
                .filter(month -> month.target().equals(reading.summary().run().incumbent()))
                .map(MonthlyCost::quota)
                .filter(Objects::nonNull)
                .map(QuotaFit::share)
                .findFirst()
                .map(share -> plain(BigDecimal.valueOf(share).movePointRight(PERCENT_DIGITS)))
                .orElse("");
    }

    private Payer payer(int plan, String workload, TargetFacts target) {
        TokenPrice price = target.price();
        return new Payer(
                Marks.target(reading, target.name()),
                role(target.name()),
                plan,
                new Price(
                        Long.toString(price.perRequest().picoUsd()),
                        Long.toString(price.inputMicroUsdPerMillion()),
                        Long.toString(price.outputMicroUsdPerMillion())),
                mean(workload, target.name()));
    }

    private String role(String target) {
        Map<String, String> roles = Map.of(reading.summary().run().candidate(), "candidate");
        return target.equals(reading.summary().run().incumbent()) ? "incumbent" : roles.getOrDefault(target, "");
    }

    private Mean mean(String workload, String target) {
        return reading.summary().costs().targets().stream()
                .filter(cost ->
                        cost.workload().equals(workload) && cost.target().equals(target))
                .findFirst()
                .map(cost -> mean(cost.perRequest(), cost.inputTokens(), cost.outputTokens()))
                .orElseGet(() -> new Mean("", "", "", "it was not asked in this run"));
    }

    private static Mean mean(CostEstimate cost, @Nullable Double input, @Nullable Double output) {
        Money value = cost.value();
        return new Mean(
                value == null ? "" : Long.toString(value.picoUsd()),
                whole(input),
                whole(output),
                value == null ? cost.because() : "");
    }

    private static String whole(@Nullable Double tokens) {
        return tokens == null ? "" : Long.toString(Math.round(tokens));
    }
}
