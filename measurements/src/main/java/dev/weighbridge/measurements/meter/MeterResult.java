package dev.weighbridge.measurements.meter;

import java.util.List;

/**
 * What was found of one target's meter.
 *
 * @param target the target's name
 * @param who what sentences call it, e.g. {@code keeprouter `free`}
 * @param simulated whether the simulator answered
 * @param requests how many requests were sent
 * @param encoding the vocabulary of local counts
 * @param stopped why it ended early, one line; empty where it did not
 * @param checks what was checked, each once
 */
public record MeterResult(
        String target,
        String who,
        boolean simulated,
        int requests,
        String encoding,
        String stopped,
        List<MeterCheck> checks) {

    public MeterResult {
        checks = List.copyOf(checks);
    }

    /** What is wrong or worth knowing. */
    public List<MeterCheck> telling() {
        return checks.stream().filter(check -> check.verdict().tells()).toList();
    }
}
