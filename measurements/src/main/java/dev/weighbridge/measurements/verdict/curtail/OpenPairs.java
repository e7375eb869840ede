package dev.weighbridge.measurements.verdict.curtail;

import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.Collection;
import java.util.Map;

/**
 * Cases of which some are answered on both sides.
 *
 * @param table those that are
 * @param remaining how many are not, or not in a way that could be graded; at least 0
 */
record OpenPairs(PairTable table, int remaining) {

    /** Those of some cases; what is absent is not known. */
    static OpenPairs of(Collection<String> cases, Map<String, Boolean> base, Map<String, Boolean> candidate) {
        int[] counts = new int[4];
        int remaining = 0;
        for (String each : cases) {
            Boolean one = base.get(each);
            Boolean other = candidate.get(each);
            if (one == null || other == null) {
                remaining++;
            } else {
                counts[(one ? 0 : 2) + (other ? 0 : 1)]++;
            }
        }
        return new OpenPairs(new PairTable(counts[0], counts[1], counts[2], counts[3]), remaining);
    }
}
