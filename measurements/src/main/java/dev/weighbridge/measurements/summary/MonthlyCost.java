package dev.weighbridge.measurements.summary;

import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the stated traffic of a workload would cost on one target.
 *
 * @param workload the workload's name
 * @param target the target's name
 * @param requests requests of the first month, those sent again among them
 * @param how what the cost of a request was taken from, in words
 * @param first the first month
 * @param twelfth the twelfth month, grown
 * @param year the first twelve months together
 * @param quota how much of the first month the target's quota lets through; null where no quota is known
 * @param busiestMinute what its quota says of the busiest minute; empty where one of the two is not known
 */
public record MonthlyCost(
        String workload,
        String target,
        long requests,
        String how,
        CostEstimate first,
        CostEstimate twelfth,
        CostEstimate year,
        @Nullable QuotaFit quota,
        String busiestMinute) {

    /**
     * A daily quota beside the traffic of all workloads.
     *
     * @param words the quota and where it is known from
     * @param share the part of all requests that it lets through, from 0 to 1
     * @param rest what the other requests of this workload would cost on the candidate in the first month; null where
     *     that is not known, or there are none
     */
    public record QuotaFit(
            String words, double share, @Nullable Money rest) {}
}
