package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.file.KnownPace;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.plan.Ceiling;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.setup.SetupException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each target may be offered where a comparison says {@code pace: inferred}: the safe load of the limits that were
 * last found for it, with calls as long as its longest one.
 *
 * @param ceilings the most for each target that has a known limit, by its name
 * @param lines what the console hears of it
 */
record InferredPace(Map<String, Ceiling> ceilings, List<String> lines) {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.DOWN);

    InferredPace {
        ceilings = Map.copyOf(ceilings);
        lines = List.copyOf(lines);
    }

    /**
     * The pace of a comparison; no bounds where its levels are offered as given.
     *
     * @param cases what each workload asks, by its name
     * @throws SetupException where a call is longer than a limit of tokens, or a limit that could have been looked for is not known
     */
    static InferredPace of(
            Comparison comparison, Map<String, List<PromptCase>> cases, Collection<Access> accesses, KeptLimits kept) {
        Map<String, Ceiling> ceilings = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        if (comparison.load().pace() == Load.Pace.INFERRED) {
            for (Access access : accesses) {
                Target target = access.target();
                Optional<TargetLimits> limits = kept.find(access.keptAddress(), target.model());
                Optional<KnownPace> pace =
                        limits.map(found -> KnownPace.of(found, () -> longest(comparison, cases, target)));
                pace.filter(KnownPace::tooLong).ifPresent(known -> refuse(comparison, target, known));
                Optional<Ceiling> ceiling = pace.flatMap(InferredPace::ceiling);
                if (ceiling.isEmpty() && limits.filter(InferredPace::unlimited).isEmpty()) {
                    refuseIfFindable(comparison, target);
                }
                ceiling.ifPresent(most -> ceilings.put(target.name(), most));
                lines.add("pace         " + target.name() + ": "
                        + ceiling.map(most -> inWords(most, pace.orElseThrow()))
                                .orElse("levels as given, since no limit of it is known"));
            }
        }
        return new InferredPace(ceilings, lines);
    }

    private static long longest(Comparison comparison, Map<String, List<PromptCase>> cases, Target target) {
        Stream<PromptCase> asked = comparison.underLoad().stream()
                .flatMap(workload -> cases.getOrDefault(workload.name(), List.of()).stream());
        return RequestBound.longest(target, asked, TokenCounter.o200k());
    }

    private static Optional<Ceiling> ceiling(KnownPace pace) {
        SafeLoad safe = pace.safe();
        if (safe == null) {
            return Optional.empty();
        }
        Long atOnce = safe.atOnce();
        int most = atOnce == null ? Integer.MAX_VALUE : (int) Math.max(1, Math.min(Integer.MAX_VALUE, atOnce));
        return Optional.of(new Ceiling(safe.perSecond(), most));
    }

    private static void refuse(Comparison comparison, Target target, KnownPace pace) {
        throw new SetupException("comparisons/" + comparison.name()
                + ".yaml: load.pace is inferred, and its longest call, of " + pace.tokensPerCall()
                + " tokens with max-tokens, is more than the limit of tokens that was found for target \""
                + target.name() + "\" holds; ask less, lower max-tokens, or write pace: as-given");
    }

    /** Whether it was looked for and none was met. */
    private static boolean unlimited(TargetLimits limits) {
        return limits.finding().best().isEmpty() && limits.log().rejections() == 0;
    }

    private static void refuseIfFindable(Comparison comparison, Target target) {
        boolean probed = target.limits().probe();
        if (probed || target.price().free()) {
            throw new SetupException("comparisons/" + comparison.name()
                    + ".yaml: load.pace is inferred, and no limit of target \"" + target.name()
                    + "\" is known well enough; find it first: mvn gatling:test -Dcomparison=" + comparison.name()
                    + " -Dgatling.simulationClass=dev.weighbridge.simulations.RateLimitSimulation"
                    + (probed ? "" : " with limits: { probe: true }") + ", or write pace: as-given");
        }
    }

    private static String inWords(Ceiling ceiling, KnownPace pace) {
        List<String> bounds = new ArrayList<>();
        if (!Double.isInfinite(ceiling.perSecond())) {
            bounds.add("at most " + rate(ceiling.perSecond()) + " a second");
        }
        if (ceiling.atOnce() < Integer.MAX_VALUE) {
            bounds.add("at most " + ceiling.atOnce() + " at once");
        }
        return String.join(" and ", bounds) + pace.inWords() + "; higher levels are lowered to that";
    }

    private static String rate(double perSecond) {
        return new BigDecimal(perSecond).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
