package dev.weighbridge.simulations.evals;

import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.setup.Addresses;
import dev.weighbridge.simulations.setup.Preparation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
record KnownPaces(Map<String, SafeLoad> paces, List<String> lines) {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.DOWN);

    KnownPaces {
        paces = Map.copyOf(paces);
        lines = List.copyOf(lines);
    }

    static KnownPaces of(Preparation prepared, KeptLimits kept) {
        Map<String, SafeLoad> paces = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        boolean inferred = prepared.comparison().load().pace() == Load.Pace.INFERRED;
        for (Access access : prepared.accesses().values()) {
            String name = access.target().name();
            // A simulated target has a limit only while limits are looked for, unless the load is to keep to it.
            Optional<SafeLoad> safe = access.target().simulated() && !inferred ? Optional.empty() : safe(access, kept);
            safe.ifPresent(pace -> {
                paces.put(name, pace);
                lines.add("pace         " + name + ": " + inWords(pace) + ", by the limit last found");
            });
        }
        return new KnownPaces(paces, lines);
    }

    private static Optional<SafeLoad> safe(Access access, KeptLimits kept) {
        return kept.find(Addresses.of(access), access.target().model())
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
