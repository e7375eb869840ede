package dev.weighbridge.weigh.gate.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one target made of one case, as often as it was asked.
 *
 * @param id the case's id
 * @param cluster what it shares with others; null where it stands for itself
 * @param right whether each answer that says something of quality was right; at least one
 */
record AnsweredCase(String id, @Nullable String cluster, List<Boolean> right) {
    AnsweredCase {
        right = List.copyOf(right);
    }

    boolean severalTimes() {
        return right.size() > 1;
    }

    /** What is drawn for together: clusters stay whole. */
    String drawn() {
        return cluster == null ? "case " + id : "cluster " + cluster;
    }

    /** The probability that two of its answers, picked at random, differ; defined for two or more. */
    double disagreement() {
        double n = right.size();
        double k = right.stream().filter(each -> each).count();
        return 2 * k * (n - k) / (n * (n - 1));
    }
}
