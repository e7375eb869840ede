package dev.weighbridge.weigh;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.ErrorKind;
import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.SimulationFacts;
import dev.weighbridge.measurements.summary.Spent;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small summaries with one target, as the last step meets them. */
final class TestingSummaries {
    static final SimulationFacts FINISHED = new SimulationFacts("StreamingLatencySimulation", true, "");
    private static final Distribution EMPTY = distribution(null);

    private TestingSummaries() {}

    static Summary of(List<SimulationFacts> simulations, List<Cell> cells, List<ErrorKind> errors) {
        RunFacts run = new RunFacts(
                "r1",
                Instant.EPOCH,
                null,
                true,
                true,
                "simulated",
                "00",
                "free",
                "paid",
                1,
                "mvn gatling:test",
                Map.of());
        TargetFacts target = new TargetFacts(
                "free", "simulated", null, "acme/swift-8b:free", true, TokenPrice.FREE, Map.of(), Map.of());
        Spent spent = new Spent("free", 12, 0, 640, new Money(1_500_000), null);
        return new Summary(
                1, run, List.of(target), List.of(), simulations, cells, List.of(), errors, List.of(spent), List.of());
    }

    static Cell cell(Map<String, Integer> outcomes, @Nullable Double ttftNanos) {
        int requests = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        Distribution ttft = distribution(ttftNanos);
        return new Cell(
                "free",
                Summary.ALL,
                "4/s",
                4.0,
                null,
                requests,
                outcomes,
                ttft,
                ttft,
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                ttft,
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                new Share(9, 12, 0.75, 0.47, 0.91),
                3.0,
                4.0,
                400L,
                240L,
                Money.ZERO,
                0,
                false);
    }

    private static Distribution distribution(@Nullable Double median) {
        Distribution.Percentile p50 = new Distribution.Percentile(0.5, median, null, null, 11);
        return new Distribution(0, 0, null, null, null, List.of(p50), List.of());
    }
}
