package dev.weighbridge.simulator.fault;

import dev.weighbridge.simulator.wire.Oddities;
import dev.weighbridge.simulator.wire.Reasoning;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsageForm;
import dev.weighbridge.simulator.wire.WrongMeter;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Answers as they should be, of a gateway whose meter is wrong. */
public final class MeterFaults {
    private static final int SOME = 50;
    private static final int CACHED_PERCENT = 50;
    private static final Reasoning REASONING = new Reasoning("reasoning", 24);
    private static final Pattern USAGE = Pattern.compile(",?\"usage\":(?:null|\\{(?:[^{}]|\\{[^{}]*\\})*\\})");

    private MeterFaults() {}

    static void addTo(Consumer<Behaviour> faults) {
        faults.accept(offBy(SOME));
        faults.accept(offBy(-SOME));
        faults.accept(odd(
                "meter-missing",
                oddities -> oddities.with(WrongMeter.MISSING)
                        .editing(text -> USAGE.matcher(text).replaceAll(""))));
        metered(faults, "meter-zero-on-streams", WrongMeter.ZERO_ON_STREAMS);
        metered(faults, "meter-other-vocabulary", WrongMeter.OTHER_VOCABULARY);
        faults.accept(Behaviour.reshaped(
                "meter-hides-reasoning",
                shape -> with(shape.with(REASONING), oddities -> oddities.with(WrongMeter.HIDDEN_REASONING))));
        faults.accept(odd(
                "meter-keeps-discount",
                oddities -> oddities.cachingPrompt(CACHED_PERCENT).with(WrongMeter.KEPT_DISCOUNT)));
        faults.accept(odd(
                "meter-charges-double",
                oddities -> oddities.with(UsageForm.DOUBLED).with(WrongMeter.charging(2))));
        metered(faults, "meter-charges-double-silently", WrongMeter.charging(2));
    }

    /** Input is told with so many tokens more; negative for fewer. */
    public static Behaviour offBy(int inputTokens) {
        String name = inputTokens < 0 ? "meter-short-by-" : "meter-over-by-";
        return odd(name + Math.abs(inputTokens), oddities -> oddities.with(WrongMeter.offBy(inputTokens)));
    }

    private static void metered(Consumer<Behaviour> faults, String name, WrongMeter meter) {
        faults.accept(odd(name, oddities -> oddities.with(meter)));
    }

    private static Behaviour odd(String name, UnaryOperator<Oddities> change) {
        return Behaviour.reshaped(name, shape -> with(shape, change));
    }

    private static StreamShape with(StreamShape shape, UnaryOperator<Oddities> change) {
        return shape.with(change.apply(shape.oddities()));
    }
}
