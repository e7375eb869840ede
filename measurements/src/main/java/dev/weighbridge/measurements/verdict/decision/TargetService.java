package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.verdict.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one target beside its answers, and what was measured of it.
 *
 * @param attainment its service level; null where none is asked
 * @param quotas its rate limits beside what the workload needs; empty where nothing is asked
 */
public record TargetService(@Nullable Attainment attainment, List<Quota> quotas) {

    /** Where neither a service level nor a quota is asked. */
    public static final TargetService NOT_ASKED = new TargetService(null, List.of());

    public TargetService {
        quotas = List.copyOf(quotas);
    }

    /** How the target stands with each thing that is asked. */
    public List<ServiceFinding> judge(Policy policy) {
        return Stream.concat(
                        Stream.ofNullable(attainment).map(a -> a.judge(policy)),
                        quotas.stream().map(Quota::judge))
                .toList();
    }
}
