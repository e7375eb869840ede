package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.finding.Finder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges a run against its baseline. A metric passes where it is proven not to be worse by its margin, fails where it is
 * significantly worse over all comparisons of the run together and that is not proven, and is open otherwise. Passing
 * needs no adjustment, since a run passes only where all its metrics do (Berger 1982); failing does, since one is enough
 * (Holm 1979).
 */
public record Gate(Margins margins, Policy policy) {

    /** The gate with the margins and the policy that hold unless others are asked for. */
    public static Gate withDefaults() {
        return new Gate(Margins.withDefaults(), Policy.withDefaults());
    }

    /** The verdict on a run; every comparison of the run must be given at once. */
    public RunVerdict judge(List<GateInput> inputs) {
        long members = inputs.stream().filter(i -> Trial.admitted(i, policy)).count();
        Finder finder = Finder.forGate(margins, policy, policy.falseFail() / Math.max(1, members));
        List<Trial> trials =
                inputs.stream().map(i -> Trial.of(i, policy, finder)).toList();
        Judge judge = new Judge(policy, new Family(trials));
        return new RunVerdict(IntStream.range(0, trials.size())
                .mapToObj(i -> judge.judge(trials.get(i), i))
                .toList());
    }
}
