package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Workload;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The hash that two runs share exactly when they are runs of the same plan, so that one may go on with the other. */
public final class PlanHash {
    /** Moves when the same file and suites come to mean other requests. */
    private static final int PLAN_VERSION = 2;

    private PlanHash() {}

    /**
     * The SHA-256, in hex, over the comparison's bytes, its seed, and what every workload asks and checks.
     *
     * @param suiteHashes the hash of each workload's suite, by the workload's name
     * @throws IllegalArgumentException where that of a workload is missing
     */
    public static String of(Comparison comparison, Map<String, String> suiteHashes) {
        Fingerprint fingerprint =
                new Fingerprint().add(PLAN_VERSION).add(comparison.sha256()).add(comparison.seed());
        for (Workload workload : comparison.workloads()) {
            Integer sample = workload.sample();
            fingerprint
                    .add(workload.name())
                    .add(hash(workload, suiteHashes))
                    .add(sample == null ? -1 : sample)
                    .add(workload.load() ? 1 : 0);
        }
        return HexFormat.of().formatHex(fingerprint.bytes());
    }

    private static String hash(Workload workload, Map<String, String> suiteHashes) {
        return Optional.ofNullable(suiteHashes.get(workload.name()))
                .orElseThrow(() -> new IllegalArgumentException("workload \"" + workload.name()
                        + "\" has no hash; give that of its suite " + workload.suite()));
    }
}
