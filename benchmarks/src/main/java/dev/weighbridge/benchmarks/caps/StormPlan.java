package dev.weighbridge.benchmarks.caps;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.ledger.Charged;
import dev.weighbridge.simulator.ledger.Charging;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One run that is to be struck.
 *
 * @param seed decides all of it
 * @param honesty how far its gateway can be trusted
 * @param gateway who is asked
 * @param faults what goes wrong there
 * @param caps how much it may use up, as a multiple of one request's worst case
 * @param processes how many processes send at the same time, 1 to 3
 * @param threads how many threads each of them sends on
 * @param kills how many of them are killed, each replaced by another
 */
record StormPlan(
        long seed,
        Honesty honesty,
        GatewayProfile gateway,
        FaultScript faults,
        int caps,
        int processes,
        int threads,
        int kills) {
    static final TokenPrice PRICE = new TokenPrice(500_000, 1_500_000, null, Money.ZERO);
    static final String MODEL = "acme/storm";
    private static final int HONEST_OF_TEN = 6;
    private static final int LONG = 600;

    /** All that can go wrong with an answer and does not take long. */
    private static final List<String> WRONGS = List.of(
            "error-500",
            "error-503",
            "error-429",
            "error-after-3",
            "error-first",
            "cut-after-3",
            "cut-after-last",
            "reset-before-headers",
            "reset-after-3",
            "no-finish",
            "empty-stream",
            "html-200",
            "close-kept-alive",
            "usage-none",
            "error-in-200");

    static StormPlan of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean honest = random.nextInt(10) < HONEST_OF_TEN;
        Honesty[] others = Honesty.values();
        return of(seed, honest ? Honesty.HONEST : others[1 + random.nextInt(others.length - 1)], random);
    }

    private static StormPlan of(long seed, Honesty honesty, SplittableRandom random) {
        boolean told = honesty.tellsCost() || (honesty != Honesty.UNSEEN && random.nextBoolean());
        GatewayProfile profile = told ? BuiltInProfiles.OPENROUTER : BuiltInProfiles.KEEPROUTER;
        Charged[] charged = Charged.values();
        Charging charging = new Charging(charged[random.nextInt(3)], charged[random.nextInt(3)]);
        AnswerLength length =
                honesty == Honesty.IGNORES_LIMIT ? new AnswerLength(LONG / 3, LONG) : new AnswerLength(8, 60);
        SimulatedModel model =
                SimulatedModel.of(MODEL, Pace.steady(Duration.ZERO, Duration.ofNanos(100_000), 64), length, PRICE);
        return new StormPlan(
                seed,
                honesty,
                profile.withOnly(model).with(profile.billing().with(charging)),
                faults(honesty, random),
                8 + random.nextInt(32),
                1 + random.nextInt(3),
                1 + random.nextInt(4),
                random.nextInt(3));
    }

    private static FaultScript faults(Honesty honesty, SplittableRandom random) {
        double each = random.nextDouble() * 0.4 / WRONGS.size();
        Map<String, Double> shares = new TreeMap<>();
        WRONGS.forEach(name -> shares.put(name, each));
        Behaviour usual = honesty == Honesty.HONEST ? Behaviour.NONE : Faults.named(honesty.fault());
        return FaultScript.mixed(random.nextLong(), shares).orElse(facts -> usual);
    }

    SimulatorOptions simulator() {
        return SimulatorOptions.defaults()
                .withSeed(seed)
                .withProfiles(List.of(gateway))
                .withFaults(faults);
    }
}
