package dev.weighbridge.simulations.limits;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Uses one target's limit up and then asks another target of the same gateway and key, to see whether it shares the limit.
 * A last request to the first one shows that the limit was still used up.
 */
final class ScopeProber implements Prober {
    private final int most;
    private int sent;
    private int underWay;
    private int otherNumber = -1;
    private boolean breached;
    private boolean over;
    private boolean checked;
    private @Nullable Decision other;
    private @Nullable Decision own;

    /** A look that sends at most so many requests; at least 3. */
    ScopeProber(int most) {
        this.most = most;
    }

    @Override
    public ProbeStep next(long nowNanos) {
        if (over || (!breached && underWay == 0 && sent >= most - 2)) {
            return new ProbeStep.Done();
        } else if (!breached) {
            return sent < most - 2 ? send() : new ProbeStep.Wait(Long.MAX_VALUE);
        } else if (otherNumber < 0) {
            otherNumber = sent;
            return send();
        } else if (other != null && !checked) {
            checked = true;
            return send();
        }
        return checked && underWay == 0 ? new ProbeStep.Done() : new ProbeStep.Wait(Long.MAX_VALUE);
    }

    private ProbeStep send() {
        underWay++;
        return new ProbeStep.Send(sent++, ProbeStep.Shape.SMALLEST);
    }

    @Override
    public void completed(int number, Observation observation) {
        underWay--;
        if (number == otherNumber) {
            other = observation.decision();
        } else if (otherNumber >= 0 && number > otherNumber) {
            own = observation.decision();
        } else {
            breached |= observation.rejected();
        }
    }

    @Override
    public void stop(String because) {
        over = true;
    }

    /** Whether this request of it goes to the other target. */
    boolean asksOther(int number) {
        return number == otherNumber;
    }

    /** Whether the other shares the limit; empty where that could not be told. */
    Optional<Boolean> shared() {
        if (own != Decision.REJECTED || other == null || other == Decision.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(other == Decision.REJECTED);
    }
}
