package dev.weighbridge.reports.testing;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.MonthlyCost.QuotaFit;
import dev.weighbridge.measurements.summary.PointPrice;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import dev.weighbridge.reports.reading.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs whose answers were graded and priced case by case. */
public final class PricedSummaries {
    private static final int CASES = 40;
    private static final Map<String, Integer> RIGHT = Map.of("free", 26, "paid", 37, "other", 31);
    private static final Map<String, String> USD = Map.of("free", "0", "paid", "0.00025", "other", "0.0004");

    private PricedSummaries() {}

    /** The run of {@link Summaries#typical()}: free and paid, two workloads. */
    public static Summary typical() {
        return of(Summaries.typical(), 0);
    }

    /** Three targets, five workloads with sixteen tags each: as large as a usual page gets. */
    public static Summary large() {
        return of(Summaries.large(), 16);
    }

    /** What the comparison of {@link #typical()} states: of one workload lengths, retries and growth, of the other neither. */
    public static Terms terms() {
        Map<String, Traffic> traffic = new LinkedHashMap<>();
        traffic.put("support-en", new Traffic(60_000, 350, 120, 2.5, 1.5, 40L));
        traffic.put("support-ko", new Traffic(20_000));
        return new Terms(0.05, traffic, Language.EN);
    }

    /** So many right of so many, without tags or load. */
    public static Score score(String target, String workload, int right, int n) {
        return new Score(target, workload, answers(right, n), Map.of(), Map.of(), Map.of());
    }

    /** What a request cost in USD, with an interval of a tenth to either side where it is not free. */
    public static TargetCost cost(String target, String workload, String usd) {
        Money each = Summaries.usd(usd);
        long reach = each.picoUsd() / 10;
        CostEstimate known =
                new CostEstimate(each, new Money(each.picoUsd() - reach), new Money(each.picoUsd() + reach), CASES, "");
        return new TargetCost(target, workload, CASES, 0, 30, 58.1, 17.0, known, known.times(1000), known);
    }

    /** What a request cost that nobody said. */
    public static TargetCost unknownCost(String target, String workload) {
        CostEstimate unknown = CostEstimate.unknown(0, "2 of 2 requests say nothing of their cost");
        return new TargetCost(target, workload, CASES, CASES, 30, null, null, unknown, unknown, unknown);
    }

    private static Summary of(Summary summary, int tags) {
        List<Score> scores = new ArrayList<>();
        List<AccuracyDifference> differences = new ArrayList<>();
        List<TargetCost> costs = new ArrayList<>();
        List<PointPrice> points = new ArrayList<>();
        List<MonthlyCost> months = new ArrayList<>();
        for (WorkloadFacts workload : summary.workloads()) {
            String name = workload.name();
            for (TargetFacts target : summary.targets()) {
                scores.add(tagged(target.name(), name, tags));
                TargetCost cost = cost(target.name(), name, USD.getOrDefault(target.name(), "0"));
                costs.add(cost);
                months.add(month(target.name(), name, cost.perRequest()));
            }
            differences.add(new AccuracyDifference(name, "free", "paid", 38, 2, 0.275, 0.08, 0.46, ""));
            CostEstimate more = costs.get(costs.size() - 1).perThousand();
            points.add(new PointPrice(name, "free", "paid", 38, more, more, "each point has this price."));
        }
        return summary.with(new AnswerQuality(scores, differences)).with(new RunCosts(costs, points, months));
    }

    private static MonthlyCost month(String target, String workload, CostEstimate each) {
        QuotaFit fit = target.equals("free") ? new QuotaFit("50 a day (here)", 0.05, Summaries.usd("8.1225")) : null;
        CostEstimate month = each.times(20_000);
        return new MonthlyCost(workload, target, 20_000, "by the mean", month, month, month.times(12), fit, "");
    }

    private static Score tagged(String target, String workload, int tags) {
        Map<String, Answers> byTag = new LinkedHashMap<>();
        for (int i = 0; i < tags; i++) {
            byTag.put("tag-" + i, answers(3, 4));
        }
        return new Score(target, workload, answers(RIGHT.getOrDefault(target, 20), CASES), byTag, Map.of(), Map.of());
    }

    private static Answers answers(int right, int n) {
        return GradedSummaries.answers(right, n - right, 0, 0);
    }
}
