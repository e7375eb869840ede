package dev.weighbridge.evalsuites.engine;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.Map;
import java.util.Set;

/**
 * What earlier processes of the same run have done.
 *
 * @param rows the items that have their row
 * @param attempts how many attempts of an item without a row have ended; absent where none
 * @param used what all of it used up, with what was in flight at a kill at its worst case
 */
public record Earlier(Set<EvalItem> rows, Map<EvalItem, Integer> attempts, WorstCase used) {
    /** There was no earlier process. */
    public static final Earlier NONE = new Earlier(Set.of(), Map.of(), new WorstCase(0, 0, Money.ZERO));

    public Earlier {
        rows = Set.copyOf(rows);
        attempts = Map.copyOf(attempts);
        requireNonNull(used, "used is null");
    }
}
