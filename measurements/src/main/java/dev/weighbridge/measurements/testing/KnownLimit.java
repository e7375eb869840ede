package dev.weighbridge.measurements.testing;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.strategy.Advice;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Limits of which a test says only what load is safe under them. */
public final class KnownLimit {
    private static final LimitFinding.Reach REACH = new LimitFinding.Reach(70, 9, 30, 9);

    private KnownLimit() {}

    /** What was found of a target that is not simulated. */
    public static TargetLimits of(String baseUrl, String model, SafeLoad safe) {
        return new TargetLimits(
                "any",
                baseUrl,
                model,
                false,
                new ProbeLog(Instant.EPOCH, List.of()),
                new LimitFinding(List.of(), null, null, REACH, "the answer is sure"),
                new Honesty(List.of(), Map.of(), 0, 0),
                new Advice(safe, 100, List.of(), ""),
                List.of(),
                null);
    }
}
