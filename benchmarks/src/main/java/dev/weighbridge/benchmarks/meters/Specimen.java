package dev.weighbridge.benchmarks.meters;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.fault.MeterFaults;
import dev.weighbridge.simulator.ledger.Charged;
import dev.weighbridge.simulator.ledger.Charging;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A gateway whose meter is known.
 *
 * @param knob the kind of meter
 * @param profile the gateway, with one model
 * @param faults what its meter and its answers have
 * @param price what its model charges
 */
record Specimen(Knob knob, GatewayProfile profile, FaultScript faults, TokenPrice price) {
    static final TokenPrice PAID = new TokenPrice(500_000, 1_500_000, 50_000L, Money.ZERO);

    /** Quick, and slow enough that an answer can be broken off. */
    private static final Pace PACE = Pace.steady(Duration.ofMillis(1), Duration.ofMillis(3), 64);

    static Specimen of(Knob knob, SplittableRandom random) {
        return knob == Knob.RIGHT ? right(random) : wrong(knob, random);
    }

    /** A right meter: any tokenizer, any price, usage in any place, with reasoning or without, and answers that fail. */
    private static Specimen right(SplittableRandom random) {
        double finer = random.nextInt(3) == 0 ? 1 : 1 + 0.6 * random.nextDouble();
        TokenPrice price = random.nextBoolean() ? PAID : TokenPrice.FREE;
        GatewayProfile profile = BuiltInProfiles.all().get(random.nextInt(3));
        List<String> shapes = List.of(
                "none",
                "none",
                "usage-every-chunk",
                "usage-x-groq",
                "usage-with-choice",
                "reasoning",
                "reasoning-content",
                "four-tokens-per-event",
                "finish-with-last");
        String shape = shapes.get(random.nextInt(shapes.size()));
        Behaviour usual = shape.equals("none") ? Behaviour.NONE : Faults.named(shape);
        FaultScript failing =
                FaultScript.mixed(random.nextLong(), Map.of("error-500", 0.02, "cut-after-3", 0.02, "error-429", 0.02));
        return new Specimen(
                Knob.RIGHT,
                profile.withOnly(model("acme/swift", price, new Backend("Only", "fp_only", 1, finer))),
                failing.orElse(facts -> usual),
                price);
    }

    private static Specimen wrong(Knob knob, SplittableRandom random) {
        GatewayProfile profile = knob.needsLedger()
                ? BuiltInProfiles.OPENROUTER
                : BuiltInProfiles.all().get(random.nextInt(3));
        Backend plain = Backend.plain("Only");
        Backend[] backends = knob == Knob.TWO_BACKENDS
                ? new Backend[] {plain, new Backend("Other", "fp_only", 1, 1.15 + 0.4 * random.nextDouble())}
                : new Backend[] {plain};
        SimulatedModel model = model(knob == Knob.OTHER_VOCABULARY ? "openai/gpt-5.2" : "acme/swift", PAID, backends);
        if (knob == Knob.ABORT_BILLED) {
            profile = profile.with(profile.billing().with(new Charging(Charged.WHOLE, Charged.WHOLE)));
        }
        Behaviour behaviour = behaviour(knob, random);
        return new Specimen(knob, profile.withOnly(model), facts -> behaviour, PAID);
    }

    private static Behaviour behaviour(Knob knob, SplittableRandom random) {
        return switch (knob) {
            case OVER -> MeterFaults.offBy(20 + random.nextInt(100));
            case SHORT -> MeterFaults.offBy(-5 - random.nextInt(50));
            case RIGHT, TWO_BACKENDS, ABORT_BILLED -> Behaviour.NONE;
            default -> Faults.named(knob.fault());
        };
    }

    private static SimulatedModel model(String id, TokenPrice price, Backend... backends) {
        return SimulatedModel.of(id, PACE, new AnswerLength(10, 30), price).withBackends(backends);
    }
}
