package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.TargetCost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Quality and price of each target, on one workload or on all together.
 *
 * @param name the workload's name, or {@link #TOGETHER}
 * @param points the targets, in comparison order
 */
public record QualityPrice(String name, List<PricePoint> points) {
    /** What stands for all workloads. */
    public static final String TOGETHER = "all together";

    public QualityPrice {
        points = List.copyOf(points);
    }

    /** All workloads together where there are several, then each; empty where none is graded. */
    public static List<QualityPrice> of(Reading reading) {
        List<QualityPrice> each = reading.summary().quality().scores().stream()
                .map(Score::workload)
                .distinct()
                .map(workload -> of(reading, workload))
                .toList();
        if (each.size() < 2) {
            return each;
        }
        List<QualityPrice> all = new ArrayList<>();
        all.add(new QualityPrice(
                TOGETHER,
                reading.targets().stream().map(target -> mean(target, each)).toList()));
        all.addAll(each);
        return List.copyOf(all);
    }

    /** Whether these are all workloads and not one of them. */
    public boolean together() {
        return name.equals(TOGETHER);
    }

    /** Those that no other target beats in both, from cheap to dear; the line of what can be had for the money. */
    public List<PricePoint> frontier() {
        return points.stream()
                .filter(PricePoint::known)
                .filter(point -> points.stream().noneMatch(point::beatenBy))
                .sorted(Comparator.comparing(point -> point.usd().orElseThrow()))
                .toList();
    }

    /** The targets that are both cheaper and better than one, or one of these and as good in the other. */
    public List<String> better(PricePoint point) {
        return points.stream().filter(point::beatenBy).map(PricePoint::target).toList();
    }

    /** The point of a target; empty where there is none of this name. */
    public Optional<PricePoint> of(String target) {
        return points.stream().filter(point -> point.target().equals(target)).findFirst();
    }

    private static QualityPrice of(Reading reading, String workload) {
        return new QualityPrice(
                workload,
                reading.targets().stream()
                        .map(target -> point(reading, workload, target))
                        .toList());
    }

    private static PricePoint point(Reading reading, String workload, String target) {
        Optional<Accuracy> accuracy = reading.summary().quality().scores().stream()
                .filter(score ->
                        score.workload().equals(workload) && score.target().equals(target))
                .findFirst()
                .flatMap(score -> Accuracy.of(score.evals()));
        CostEstimate cost = reading.summary().costs().targets().stream()
                .filter(one -> one.workload().equals(workload) && one.target().equals(target))
                .findFirst()
                .map(TargetCost::perThousand)
                .orElse(CostEstimate.unknown(0, "nothing was counted"));
        return new PricePoint(target, accuracy.orElse(null), accuracy.isPresent() ? "" : "no answer was graded", cost);
    }

    private static PricePoint mean(String target, List<QualityPrice> each) {
        List<PricePoint> parts =
                each.stream().flatMap(workload -> workload.of(target).stream()).toList();
        List<Accuracy> known = parts.stream()
                .map(PricePoint::accuracy)
                .filter(Objects::nonNull)
                .toList();
        return known.size() < each.size()
                ? new PricePoint(target, null, "not graded on every workload", MeanCost.of(parts))
                : new PricePoint(target, Accuracy.mean(known), "", MeanCost.of(parts));
    }
}
