package dev.weighbridge.simulator.profile;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.simulator.ledger.FreeAllowance;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.skill.Odds;
import dev.weighbridge.simulator.wire.ModelEcho;
import dev.weighbridge.simulator.wire.StreamShape;
import java.time.Duration;

/** Gateways whose free models have the limits that are documented of them, or do when busy what is said of such models. */
public final class FreeTiers {
    /** OpenRouter's 20 requests a minute over all free models of an account. */
    public static final Limit OPENROUTER_MINUTE =
            Limit.window("free-models-per-min", Limit.Scope.ACCOUNT, 20, Duration.ofMinutes(1));

    /** How many requests beyond its slots a free model still answers itself. Assumed, like all of its change. */
    private static final int PATIENCE = 2;

    private static final Backend OVERFLOW =
            new Backend("Overflow", "fp_overflow", 1.2, 1).serving("acme/swift-3b:free");

    private FreeTiers() {}

    /**
     * A gateway whose free models, once more requests are in flight than they have slots and a few, pass them on to a
     * smaller model of another provider, which is right in 20 of 100 cases less and declines and stops short more often.
     * Each answer names the model that gave it.
     */
    public static GatewayProfile rerouting(GatewayProfile profile) {
        StreamShape shape = profile.style().shape();
        GatewayProfile rerouting =
                profile.with(profile.style().with(shape.with(shape.oddities().with(ModelEcho.ANSWERING))));
        for (SimulatedModel model : profile.models()) {
            if (model.price().free()) {
                int above = model.pace().slots() + PATIENCE;
                rerouting = rerouting.with(
                        model.whenCrowded(Crowding.above(above, model.skill().changed(FreeTiers::lesser))
                                .reroutedTo(OVERFLOW)));
            }
        }
        return rerouting;
    }

    private static Odds lesser(Odds odds) {
        return new Odds(
                Math.max(0, odds.right() - 0.20), odds.refused() + 0.04, odds.truncated() + 0.08, odds.broken());
    }

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
