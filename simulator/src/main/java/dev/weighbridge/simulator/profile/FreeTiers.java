package dev.weighbridge.simulator.profile;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.simulator.ledger.FreeAllowance;
import dev.weighbridge.simulator.limit.Limit;
import java.time.Duration;

/** Gateways with the limits that their free models are documented to have. */
public final class FreeTiers {
    /** OpenRouter's 20 requests a minute over all free models of an account. */
    public static final Limit OPENROUTER_MINUTE =
            Limit.window("free-models-per-min", Limit.Scope.ACCOUNT, 20, Duration.ofMinutes(1));

    private FreeTiers() {}

    /**
     * A gateway whose free models have OpenRouter's limits, of the minute and of the UTC day.
     *
     * @param bought the credit bought, which decides the allowance of the day
     */
    public static GatewayProfile openRouter(GatewayProfile profile, Money bought) {
        GatewayProfile limited =
                profile.with(profile.billing().withCredit(bought).with(FreeAllowance.OPENROUTER));
        for (SimulatedModel model : profile.models()) {
            if (model.price().free()) {
                limited = limited.with(model.withLimits(OPENROUTER_MINUTE));
            }
        }
        return limited;
    }
}
