package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Workload;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The hash that two runs share exactly when they are runs of the same plan, so that one may go on with the other. */
public final class PlanHash {
    /** Moves when the same file and prompts come to mean other requests. */
    private static final int PLAN_VERSION = 1;

    private PlanHash() {}

    /**
     * The SHA-256, in hex, over the comparison's bytes, its seed and every prompt.
     *
     * @param casesByWorkload the prompts of each workload, by its name
     */
    public static String of(Comparison comparison, Map<String, List<PromptCase>> casesByWorkload) {
        Fingerprint fingerprint =
                new Fingerprint().add(PLAN_VERSION).add(comparison.sha256()).add(comparison.seed());
        for (Workload workload : comparison.workloads()) {
            List<PromptCase> cases = PromptOrder.casesOf(workload, casesByWorkload);
            fingerprint.add(workload.name()).add(cases.size());
            cases.forEach(one -> fingerprint.add(one.id()).add(one.system()).add(one.user()));
        }
        return HexFormat.of().formatHex(fingerprint.bytes());
    }
}
