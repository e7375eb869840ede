package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run has used up and set aside, folded from its journal. What was reserved stays counted at its worst case until
 * an exchange shows that it was less. Not thread-safe.
 */
final class CapLedger {
    private final Comparison comparison;
    private final Map<String, WorstCase> open = new HashMap<>();
    private final CapUse together = new CapUse();
    private final Map<String, CapUse> byTarget = new HashMap<>();
    private final AskingTime time = new AskingTime();
    private @Nullable String overshoot;

    CapLedger(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Why a request with this worst case may not be sent, empty where it may.
     *
     * @param shard the process that would send it
     * @param nowNanos the monotonic clock of that process
     */
    Optional<String> refusal(String target, WorstCase worst, String shard, long nowNanos) {
        if (overshoot != null) {
            return Optional.of(overshoot);
        }
        Caps caps = comparison.caps();
        return together.refusal(caps.together(), "", worst)
                .or(() -> of(target).refusal(caps.of(target), "targets." + target + ".", worst))
                .or(() -> late(caps.time(), shard, nowNanos))
                .map(words -> Refused.CAP_REACHED + words + " in comparisons/" + comparison.name() + ".yaml");
    }

    private Optional<String> late(@Nullable Duration most, String shard, long nowNanos) {
        return most == null || time.until(shard, nowNanos).compareTo(most) < 0
                ? Optional.empty()
                : Optional.of("minutes, the run has asked for " + most.toSeconds() + " s; raise caps.minutes");
    }

    private CapUse of(String target) {
        return byTarget.computeIfAbsent(target, first -> new CapUse());
    }

    void accept(JournalLine line) {
        time.accept(line);
        if (line instanceof JournalLine.Promised promised) {
            reserve(promised.reservation());
        } else if (line instanceof JournalLine.Settled settled) {
            settle(settled);
        }
    }

    private void reserve(Reserved reserved) {
        WorstCase worst = reserved.worst();
        open.put(reserved.id(), worst);
        together.add(worst);
        of(reserved.labels().target()).add(worst);
    }

    private void settle(JournalLine.Settled settled) {
        WorstCase worst = open.remove(settled.id());
        if (worst == null) {
            return;
        }
        WorstCase actual = actual(settled, worst);
        replace(together, worst, actual);
        replace(of(settled.labels().target()), worst, actual);
        if (actual.money().compareTo(worst.money()) > 0) {
            overshoot = "bill above its reservation: exchange " + settled.id() + " of target \""
                    + settled.labels().target() + "\" cost " + actual.money() + " where at most " + worst.money()
                    + " was set aside; nothing more is sent: check the price and whether max-tokens is honoured";
        }
    }

    private static void replace(CapUse use, WorstCase worst, WorstCase actual) {
        use.remove(worst);
        use.add(actual);
    }

    private WorstCase actual(JournalLine.Settled settled, WorstCase worst) {
        return comparison
                .target(settled.labels().target())
                .map(target -> CapConsumption.of(settled, worst, target.price()))
                .orElse(worst);
    }

    Money money() {
        return together.money();
    }

    int openReservations() {
        return open.size();
    }
}
