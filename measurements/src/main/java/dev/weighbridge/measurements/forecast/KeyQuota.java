package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.catalogue.KeyStatus;
import dev.weighbridge.gateway.catalogue.KeyStatus.DailyRequests;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.provider.RequestQuota;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What OpenRouter says of the key that asks: how much of its free requests and of its credit is left.
 *
 * @param status what {@code /key} answered
 */
public record KeyQuota(KeyStatus status) {

    /** The quota of a free target by the key; what it does not say is left as its pages or the comparison grant it. */
    @Nullable
    RequestQuota quota(@Nullable RequestQuota granted) {
        DailyRequests free = status.freeRequests();
        if (granted == null || free == null || free.limit() == null || free.limit() < 1) {
            return granted;
        }
        String source = granted.perMinute() == null ? "OpenRouter (by /key)" : "OpenRouter (a day by /key)";
        return new RequestQuota(free.limit(), granted.perMinute(), source);
    }

    /** How many of today's free requests are left; null where untold. */
    @Nullable
    Long leftToday() {
        DailyRequests free = status.freeRequests();
        return free == null || free.limit() == null ? null : free.remaining();
    }

    /**
     * Whether the key can pay for a target that charges, in a line; empty where nothing is said that matters.
     *
     * @param atMost the most that the plan may charge
     */
    Optional<String> credit(String target, Money atMost) {
        if (Boolean.TRUE.equals(status.freeTier())) {
            return Optional.of(
                    "warning: " + target + ": OpenRouter (by /key) says that the account never bought credits, "
                            + "so paid models are refused; buy some, or weigh another target");
        }
        if (!(status.spending() instanceof KeyStatus.Limited limited) || limited.remaining() == null) {
            return Optional.empty();
        }
        Money left = limited.remaining();
        String said = target + ": the key may still spend " + left + " of " + limited.limit()
                + ", as OpenRouter says (by /key); the plan may charge " + atMost;
        return Optional.of(
                left.compareTo(atMost) < 0
                        ? "warning: " + said + "; raise the key's limit, or lower caps.usd"
                        : "credit       " + said);
    }
}
