package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.RunVerdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gate says of a run, and of which baseline.
 *
 * @param comparison the comparison's name
 * @param run the run's id
 * @param simulated whether the run was simulated
 * @param baselineRun the id of the run it was judged against; null where there is no baseline
 * @param verdict the verdict; null where there is no baseline
 * @param pairing what could not be compared, or stands there under other conditions
 */
public record Judgement(
        String comparison,
        String run,
        boolean simulated,
        @Nullable String baselineRun,
        @Nullable RunVerdict verdict,
        Pairing pairing) {

    /** Judges a run against its baseline. */
    public static Judgement of(Gate gate, Baseline baseline, RunProjection run, Set<Metric> gated) {
        return new Judgement(
                baseline.comparison(),
                run.run(),
                run.simulated(),
                baseline.run().run(),
                gate.judge(GateInputs.of(baseline, run, gate.policy(), gated)),
                Pairing.of(baseline.run(), run));
    }

    /** The judgement on a run without baseline. */
    public static Judgement withoutBaseline(String comparison, RunProjection run) {
        return new Judgement(comparison, run.run(), run.simulated(), null, null, new Pairing(List.of(), List.of()));
    }

    /** What it comes to; empty where there is no baseline. */
    public Optional<GateStatus> status() {
        return Optional.ofNullable(verdict).map(RunVerdict::status);
    }

    /** It as one plain line. */
    public String words() {
        return verdict == null
                ? "NO BASELINE: there is no blessed run to compare with; to make this one the baseline: bin/weigh bless "
                        + run
                : verdict.words();
    }
}
