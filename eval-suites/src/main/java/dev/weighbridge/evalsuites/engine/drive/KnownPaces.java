package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.evalsuites.engine.help.HelperEstimate;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.file.KnownPace;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.KeptAddress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The safe load of each target whose limit was found before. Nothing is gained by running into a limit that is known.
 *
 * @param paces by the target's name; absent where no limit is known
 * @param lines what the console hears of it
 */
public record KnownPaces(Map<String, SafeLoad> paces, List<String> lines) {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.DOWN);

    public KnownPaces {
        paces = Map.copyOf(paces);
        lines = List.copyOf(lines);
    }

    /**
     * What is known of a comparison's targets.
     *
     * @param plan what they are asked; empty where that is nothing
     * @param baseUrls where each target is, by its name
     */
    public static KnownPaces of(
            Comparison comparison, Optional<EvalPlan> plan, Map<String, URI> baseUrls, KeptLimits kept) {
        Map<String, SafeLoad> paces = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        boolean inferred = comparison.load().pace() == Load.Pace.INFERRED;
        for (Target target : comparison.asked().toList()) {
            URI baseUrl = baseUrls.get(target.name());
            // A simulated target has a limit only while limits are looked for, unless the load is to keep to it.
            if (baseUrl != null && (inferred || !target.simulated())) {
                kept.find(KeptAddress.of(target, baseUrl), target.model())
                        .map(limits -> KnownPace.of(limits, () -> longest(comparison, plan, target)))
                        .ifPresent(pace -> {
                            Optional.ofNullable(pace.safe()).ifPresent(safe -> paces.put(target.name(), safe));
                            inWords(pace).ifPresent(words -> lines.add("pace         " + target.name() + ": " + words));
                        });
            }
        }
        return new KnownPaces(paces, lines);
    }

    private static long longest(Comparison comparison, Optional<EvalPlan> plan, Target target) {
        Stream<PromptCase> asked = plan.stream().flatMap(planned -> asked(comparison, planned, target));
        return RequestBound.longest(target, asked, TokenCounter.o200k());
    }

    /** What a model that helps to grade is asked is known only as far as it can be. */
    private static Stream<PromptCase> asked(Comparison comparison, EvalPlan plan, Target target) {
        return comparison.targets().contains(target)
                ? plan.suites().stream()
                        .flatMap(suite -> suite.cases().stream())
                        .map(EvalCase::asked)
                : HelperEstimate.of(comparison, plan).stream()
                        .filter(help -> help.helper().name().equals(target.name()))
                        .flatMap(help -> help.asked().stream());
    }

    private static Optional<String> inWords(KnownPace pace) {
        if (pace.tooLong()) {
            return Optional.of("none is safe: a call of " + pace.tokensPerCall()
                    + " tokens is more than the limit of tokens last found holds");
        }
        return Optional.ofNullable(pace.safe()).map(safe -> inWords(safe) + pace.inWords());
    }

    private static String inWords(SafeLoad pace) {
        String rate = new BigDecimal(pace.perSecond())
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString();
        Long atOnce = pace.atOnce();
        return "at most " + rate + " a second" + (atOnce == null ? "" : " and " + atOnce + " at once");
    }
}
