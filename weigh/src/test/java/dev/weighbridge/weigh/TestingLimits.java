package dev.weighbridge.weigh;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.strategy.Advice;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Limits that a run may have looked for. */
final class TestingLimits {
    private TestingLimits() {}

    /** A target that was asked once, and what became of that. */
    static TargetLimits noneSeen(Decision decision) {
        Observation only = new Observation("r1.1-1", 0, 1, 2, 9, decision, null, false, null);
        return new TargetLimits(
                "free",
                "https://gateway.example/v1",
                "m",
                true,
                new ProbeLog(Instant.EPOCH, List.of(only)),
                new LimitFinding(
                        List.of(), null, null, new LimitFinding.Reach(1, 1, 1, 1), "it was refused with 401: no"),
                new Honesty(List.of(), Map.of(), 0, 0),
                new Advice(null, 100, List.of(), ""),
                List.of(),
                null);
    }
}
