package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
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
     * @param baseUrls where each target is, by its name
     */
    public static KnownPaces of(Comparison comparison, Map<String, URI> baseUrls, KeptLimits kept) {
        Map<String, SafeLoad> paces = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        boolean inferred = comparison.load().pace() == Load.Pace.INFERRED;
        for (Target target : comparison.asked().toList()) {
            URI baseUrl = baseUrls.get(target.name());
            // A simulated target has a limit only while limits are looked for, unless the load is to keep to it.
            if (baseUrl != null && (inferred || !target.simulated())) {
                safe(target, baseUrl, kept).ifPresent(pace -> {
                    paces.put(target.name(), pace);
                    lines.add("pace         " + target.name() + ": " + inWords(pace) + ", by the limit last found");
                });
            }
        }
        return new KnownPaces(paces, lines);
    }

    private static Optional<SafeLoad> safe(Target target, URI baseUrl, KeptLimits kept) {
        return kept.find(KeptAddress.of(target, baseUrl), target.model())
                .flatMap(limits -> Optional.ofNullable(limits.advice().safe()))
                .filter(pace -> pace.perSecond() > 0);
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
