package dev.weighbridge.simulations.setup;

import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.profile.Delay;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.skill.Skill;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the simulator's free models worse on purpose, so that it can be seen whether a gate tells. Asked for by the system
 * property {@code simulated.change}, which is for {@code benchmarks/gate-repeat} alone: {@code 10-points-worse} takes ten
 * points off the probability to be right, {@code 30-percent-slower} multiplies every time but that of stalls by 1.3.
 */
final class Altered {
    /** The system property. */
    static final String PROPERTY = "simulated.change";

    private static final Pattern WORSE = Pattern.compile("([1-9]\\d?)-points-worse");
    private static final Pattern SLOWER = Pattern.compile("([1-9]\\d{0,2})-percent-slower");
    private static final double PERCENT = 100;

    private Altered() {}

    /**
     * What is made of options.
     *
     * @param change the property's value; null or empty changes nothing
     * @throws SetupException where it asks for something else
     */
    static UnaryOperator<SimulatorOptions> by(@Nullable String change) {
        if (change == null || change.isEmpty()) {
            return UnaryOperator.identity();
        }
        Matcher worse = WORSE.matcher(change);
        if (worse.matches()) {
            double loss = Integer.parseInt(worse.group(1)) / PERCENT;
            return options -> free(options, model -> model.withSkill(worse(model.skill(), loss)));
        }
        Matcher slower = SLOWER.matcher(change);
        if (slower.matches()) {
            double factor = 1 + Integer.parseInt(slower.group(1)) / PERCENT;
            return options -> free(options, model -> slower(model, factor));
        }
        throw new SetupException(
                PROPERTY + " is \"" + change + "\"; give e.g. 10-points-worse or 30-percent-slower, or leave it out");
    }

    private static SimulatorOptions free(SimulatorOptions options, UnaryOperator<SimulatedModel> change) {
        return options.withProfiles(options.profiles().stream()
                .map(profile -> profile.withOnly(profile.models().stream()
                        .map(model -> model.price().free() ? change.apply(model) : model)
                        .toArray(SimulatedModel[]::new)))
                .toList());
    }

    private static Skill worse(Skill skill, double loss) {
        return skill.changed(odds -> odds.plus(-loss));
    }

    private static SimulatedModel slower(SimulatedModel model, double factor) {
        Pace pace = model.pace();
        return new SimulatedModel(
                model.id(),
                model.aliases(),
                new Pace(
                        slower(pace.firstToken(), factor),
                        slower(pace.betweenEvents(), factor),
                        pace.stalls(),
                        pace.slots(),
                        pace.tokensPerEvent()),
                model.length(),
                model.price(),
                model.backends(),
                model.limits(),
                model.skill(),
                model.crowding(),
                model.judgement());
    }

    private static Delay slower(Delay delay, double factor) {
        if (delay instanceof Delay.LogNormal skewed) {
            return Delay.logNormal(times(skewed.median(), factor), skewed.sigma());
        }
        return Delay.constant(times(((Delay.Constant) delay).value(), factor));
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofNanos(Math.round(time.toNanos() * factor));
    }
}
