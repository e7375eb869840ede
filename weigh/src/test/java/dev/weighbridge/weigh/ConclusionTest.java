package dev.weighbridge.weigh;

import static dev.weighbridge.weigh.TestingSummaries.FINISHED;
import static dev.weighbridge.weigh.TestingSummaries.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Observation.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConclusionTest {

    @Test
    void saysSimulatedAnsweredMedianServiceLevelAndSpending() {
        List<String> lines = Conclusion.lines(
                TestingSummaries.of(
                        List.of(FINISHED), List.of(cell(Map.of("completed", 11, "timeout", 1), 2.5e8)), List.of()),
                List.of(),
                Path.of("/runs/r1/index.html"));

        assertThat(lines)
                .contains(
                        "Weighed: run r1, comparison simulated  [SIMULATED: no real model was asked]",
                        "  free           4/s                11 of 12         250.0         250.0      75 % of 12",
                        "  spent on free: 12 requests, 640 tokens, 0.0000015 USD",
                        "Report: file:///runs/r1/index.html");
    }

    @Test
    void aMedianTheSampleDoesNotCarryIsNotPrinted() {
        List<String> lines = Conclusion.lines(
                TestingSummaries.of(List.of(FINISHED), List.of(cell(Map.of("completed", 3), null)), List.of()),
                List.of(),
                Path.of("/runs/r1/index.html"));

        assertThat(lines.get(3)).contains("needs 11");
    }

    @Test
    void whatWasFoundOfLimitsStandsBelowTheLoad() {
        List<String> lines = Conclusion.lines(
                TestingSummaries.of(List.of(FINISHED), List.of(), List.of()),
                List.of(TestingLimits.noneSeen(Decision.ADMITTED)),
                Path.of("/runs/r1/index.html"));

        assertThat(lines)
                .contains("  limit of free [SIMULATED]: none seen up to 1 a second and 1 at once; 1 requests in 1 s")
                .noneMatch(line -> line.contains("TTFT p50"));
    }
}
