package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gate's verdict on a whole run.
 *
 * @param verdicts one for each comparison, in the order they were given
 */
public record RunVerdict(List<MetricVerdict> verdicts) {

    public RunVerdict {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What it comes to: FAIL where any comparison fails, else INVALID where any is or there is none, else INCONCLUSIVE
     * where any is or none is gated, else PASS.
     */
    public GateStatus status() {
        if (count(GateStatus.FAIL) > 0) {
            return GateStatus.FAIL;
        }
        if (verdicts.isEmpty() || count(GateStatus.INVALID) > 0) {
            return GateStatus.INVALID;
        }
        boolean open = count(GateStatus.INCONCLUSIVE) > 0 || count(GateStatus.PASS) == 0;
        return open ? GateStatus.INCONCLUSIVE : GateStatus.PASS;
    }

    /** Its comparisons of one status, in order. */
    public List<MetricVerdict> of(GateStatus status) {
        return verdicts.stream().filter(v -> v.status() == status).toList();
    }

    /** It as one plain line, such as {@code FAIL: 6 comparisons: 1 FAIL, 5 PASS}. */
    public String words() {
        if (verdicts.isEmpty()) {
            return status().words() + ": nothing was compared";
        }
        String counts = Stream.of(
                        GateStatus.FAIL,
                        GateStatus.INVALID,
                        GateStatus.INCONCLUSIVE,
                        GateStatus.PASS,
                        GateStatus.NOT_GATED)
                .filter(s -> count(s) > 0)
                .map(s -> count(s) + " " + s.words())
                .collect(Collectors.joining(", "));
        return status().words() + ": " + Words.count(verdicts.size(), "comparison") + ": " + counts;
    }

    private long count(GateStatus status) {
        return verdicts.stream().filter(v -> v.status() == status).count();
    }
}
