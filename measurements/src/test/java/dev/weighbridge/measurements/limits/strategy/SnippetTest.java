package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private final Candidate window = Findings.candidate(0.9761, Part.of(Family.FIXED_WINDOW), Findings.window(20, 60));

    @Test
    void aPacedClientHasTheNumbersFilledIn() {
        GoldenFile.of("limits/paced.golden.py")
                .matches(() -> Snippet.python(new SafeLoad(0.0005787, 2, null, 0.995), window));
    }

    @Test
    void aPacedClientHoldsCallsInFlightBackToo() {
        GoldenFile.of("limits/paced-at-once.golden.py")
                .matches(() -> Snippet.python(new SafeLoad(12.5, 4, 4L, 1), window));
    }
}
