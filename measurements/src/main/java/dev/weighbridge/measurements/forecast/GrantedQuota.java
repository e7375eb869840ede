package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.provider.RequestQuota;
import dev.weighbridge.measurements.comparison.StatedQuota;
import dev.weighbridge.measurements.comparison.Target;
import org.jspecify.annotations.Nullable;

/** How many requests a target may be asked, before any is sent: by the comparison, else by the provider's own pages. */
public final class GrantedQuota {
    private GrantedQuota() {}

    /** The quota; null where neither says anything. */
    public static @Nullable RequestQuota of(Target target) {
        StatedQuota stated = target.quota();
        if (!stated.equals(StatedQuota.NONE)) {
            return new RequestQuota(
                    number(stated.requestsPerDay()), number(stated.requestsPerMinute()), "the comparison's quota");
        }
        return target.provider().knowsAsFree(target.model())
                ? target.provider().freeQuota().orElse(null)
                : null;
    }

    private static @Nullable Long number(@Nullable Long stated) {
        return stated == null || stated == StatedQuota.UNLIMITED ? null : stated;
    }
}
