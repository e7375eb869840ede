package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import java.util.List;

/**
 * A family of limiters before its numbers are known.
 *
 * @param part which family
 * @param prior how likely it is before anything is asked; relative to the others
 * @param usage how it counts
 * @param wholeNumbers whether what is in use is always a whole number
 * @param space the numbers it may have
 * @param trace the requests as it sees them
 * @param nominal the same in the order in which they most likely came
 * @param masks what each request says, for each penalty that makes a difference
 * @param grid what phases count from
 * @param strays what else may have rejected what it did not
 */
record Hypothesis(
        Part part,
        double prior,
        Usage usage,
        boolean wholeNumbers,
        Box space,
        Trace trace,
        Trace nominal,
        List<Mask> masks,
        Grid grid,
        Strays strays) {
    private static final double SHORT = 0.1;
    private static final double UNSEEN = 6;

    Hypothesis {
        masks = List.copyOf(masks);
    }

    /** The same where requests say what this mask says. */
    Hypothesis masked(Mask mask) {
        return new Hypothesis(part, prior, usage, wholeNumbers, space, trace, nominal, List.of(mask), grid, strays);
    }

    /** The same where something else may have rejected what it did not. */
    Hypothesis with(Strays some) {
        return new Hypothesis(part, prior, usage, wholeNumbers, space, trace, nominal, masks, grid, some);
    }

    /** Whether others may use the same limit, so that a rejection need not be our own doing. */
    boolean shared() {
        return strays == Strays.OF_OTHERS;
    }

    /** The same with phases that count from elsewhere; itself where it has no grid. */
    Hypothesis on(Grid other) {
        return usage instanceof GridUsage
                ? new Hypothesis(
                        part, prior, new GridUsage(other), wholeNumbers, space, trace, nominal, masks, other, strays)
                : this;
    }

    /**
     * Whether the numbers are of this family and can be told at all: a bucket that is refilled whole is a fixed window, a
     * penalty that is short beside the time in which the limit forgets is none, and of a limit that forgets while a
     * decision travels nothing can be seen.
     */
    boolean makesSense(Box box, double limit, Mask mask) {
        if (part.family() == Family.CONCURRENCY) {
            return InFlightUsage.plausible(nominal, limit);
        }
        double period = period(box, limit);
        boolean steps = part.family() != Family.INTERVAL_BUCKET || StepUsage.gain(box.middle(2)) < limit;
        return steps && period > UNSEEN * trace.usualWait() && (!part.penalised() || mask.longest() > SHORT * period);
    }

    private double period(Box box, double limit) {
        double time = Math.exp(box.middle(0));
        return switch (part.family()) {
            case TOKEN_BUCKET -> time * limit;
            case INTERVAL_BUCKET -> time * limit / StepUsage.gain(box.middle(2));
            default -> time;
        };
    }
}
