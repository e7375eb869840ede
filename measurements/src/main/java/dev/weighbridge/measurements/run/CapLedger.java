package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
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
    private long requests;
    private long tokens;
    private Money money = Money.ZERO;
    private @Nullable String overshoot;

    CapLedger(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Why a request with this worst case may not be sent, empty where it may. */
    Optional<String> refusal(WorstCase worst) {
        Caps caps = comparison.caps();
        if (overshoot != null) {
            return Optional.of(overshoot);
        } else if (requests + worst.requests() > caps.requests()) {
            return refused("requests", requests + " of " + caps.requests(), Integer.toString(worst.requests()));
        } else if (tokens + worst.tokens() > caps.tokens()) {
            return refused("tokens", tokens + " of " + caps.tokens(), Long.toString(worst.tokens()));
        } else if (money.plus(worst.money()).compareTo(caps.money()) > 0) {
            return refused("usd", money + " of " + caps.money(), worst.money().toString());
        }
        return Optional.empty();
    }

    private Optional<String> refused(String cap, String used, String next) {
        return Optional.of(Refused.CAP_REACHED + cap + " " + used + " used or reserved, the next request may take "
                + next + "; raise caps." + cap + " in comparisons/" + comparison.name() + ".yaml");
    }

    void accept(JournalLine line) {
        if (line instanceof JournalLine.Promised promised) {
            reserve(promised.reservation());
        } else if (line instanceof JournalLine.Settled settled) {
            settle(settled);
        }
    }

    private void reserve(Reserved reserved) {
        WorstCase worst = reserved.worst();
        open.put(reserved.id(), worst);
        requests += worst.requests();
        tokens += worst.tokens();
        money = money.plus(worst.money());
    }

    private void settle(JournalLine.Settled settled) {
        WorstCase worst = open.remove(settled.id());
        if (worst == null) {
            return;
        }
        WorstCase actual = actual(settled, worst);
        requests += actual.requests() - worst.requests();
        tokens += actual.tokens() - worst.tokens();
        money = money.minus(worst.money()).plus(actual.money());
        if (actual.money().compareTo(worst.money()) > 0) {
            overshoot = "bill above its reservation: exchange " + settled.id() + " of target \""
                    + settled.labels().target() + "\" cost " + actual.money() + " where at most " + worst.money()
                    + " was set aside; nothing more is sent: check the price and whether max-tokens is honoured";
        }
    }

    private WorstCase actual(JournalLine.Settled settled, WorstCase worst) {
        return comparison
                .target(settled.labels().target())
                .map(target -> CapConsumption.of(settled, worst, target.price()))
                .orElse(worst);
    }

    Money money() {
        return money;
    }

    int openReservations() {
        return open.size();
    }
}
