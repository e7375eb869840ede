package dev.weighbridge.benchmarks.caps;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.util.List;

/**
 * What a run spent by the gateway's own books.
 *
 * @param plan what was struck
 * @param caps what it might use up
 * @param entries what the gateway did
 * @param because why its processes stopped
 */
record StormResult(StormPlan plan, Caps caps, List<TruthEntry> entries, List<String> because) {
    private static final String STOPPED = "bill above its reservation";

    Money spent() {
        return entries.stream().map(TruthEntry::billed).reduce(Money.ZERO, Money::plus);
    }

    private Money dearest() {
        return entries.stream().map(TruthEntry::billed).max(Money::compareTo).orElse(Money.ZERO);
    }

    /** How much more than its cap; zero or less where it kept to it. */
    Money over() {
        return spent().minus(caps.money());
    }

    /** Whether money, requests and tokens all kept to their caps. */
    boolean kept() {
        long tokens = entries.stream()
                .filter(entry -> entry.completionTokens() > 0)
                .mapToLong(entry -> entry.promptTokens() + (long) entry.completionTokens())
                .sum();
        return over().picoUsd() <= 0 && entries.size() <= caps.requests() && tokens <= caps.tokens();
    }

    /** Whether no more was spent beyond the cap than what can have been in flight. */
    boolean bounded() {
        long inFlight = plan.threads() * (long) (plan.processes() + plan.kills());
        return over().compareTo(dearest().times(inFlight)) <= 0;
    }

    /** How many of the dearest answers the overshoot is. */
    double overInAnswers() {
        return over().picoUsd() <= 0
                ? 0
                : over().picoUsd() / (double) Math.max(1, dearest().picoUsd());
    }

    /** Whether it stopped because a bill was above its reservation, and said so. */
    boolean stopped() {
        return because.stream().anyMatch(line -> line.contains(STOPPED));
    }
}
