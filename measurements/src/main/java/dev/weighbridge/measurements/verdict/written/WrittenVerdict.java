package dev.weighbridge.measurements.verdict.written;

import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.SliceChange;
import dev.weighbridge.measurements.history.Trend;
import dev.weighbridge.measurements.verdict.decision.Decision;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.MetricVerdict;
import dev.weighbridge.measurements.verdict.gate.RunVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run comes to, to be written out: the gate and the decisions, which are never mixed. The same in every locale and
 * time zone, ending in a line end.
 *
 * @param judgement what the gate says
 * @param trends how metrics went over earlier runs; may be empty
 * @param decisions what to do, workload by workload; may be empty
 * @param policy which statuses end the build
 * @param deciding whether decisions end the build as well
 * @param notes what could not be asked for or gated, each with the way out; may be empty
 * @param slices how accuracy differs tag by tag; may be empty
 */
public record WrittenVerdict(
        Judgement judgement,
        List<Trend> trends,
        List<Decision> decisions,
        ExitPolicy policy,
        boolean deciding,
        List<String> notes,
        List<SliceChange> slices) {
    /** The worst exit code first. */
    private static final List<Integer> BY_WEIGHT = List.of(
            ExitPolicy.RELEASE.exitCode(GateStatus.FAIL),
            ExitPolicy.RELEASE.exitCode(GateStatus.INVALID),
            ExitPolicy.RELEASE.exitCode(GateStatus.INCONCLUSIVE),
            ExitPolicy.RELEASE.exitCode(GateStatus.PASS));

    public WrittenVerdict {
        trends = List.copyOf(trends);
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
        slices = List.copyOf(slices);
    }

    /** What the gate says, without any decision. */
    public WrittenVerdict(Judgement judgement, List<Trend> trends, ExitPolicy policy) {
        this(judgement, trends, List.of(), policy, false, List.of(), List.of());
    }

    /** The exit code of the build; 0 without a baseline unless a decision ends it. */
    public int exitCode() {
        Stream<Integer> gate = judgement.status().map(policy::exitCode).stream();
        List<Integer> all =
                Stream.concat(gate, decisions.stream().map(this::exitCode)).toList();
        return BY_WEIGHT.stream().filter(all::contains).findFirst().orElse(0);
    }

    /** Moving away is what a failed gate is to a metric, and too little data what an open one is. */
    private int exitCode(Decision decision) {
        if (!deciding) {
            return 0;
        }
        return switch (decision.choice()) {
            case MOVE -> policy.exitCode(GateStatus.FAIL);
            case NOT_ENOUGH_DATA -> policy.exitCode(GateStatus.INCONCLUSIVE);
            case STAY, TOO_CLOSE -> 0;
        };
    }

    /** Every reason why the build ends, one plain line each; none where it goes on. */
    public List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        RunVerdict verdict = judgement.verdict();
        if (verdict != null && breaks(verdict.status())) {
            verdict.verdicts().stream().filter(v -> breaks(v.status())).forEach(v -> breaches.add(line(v)));
            if (breaches.isEmpty()) {
                breaches.add(verdict.words());
            }
        }
        decisions.stream().filter(d -> exitCode(d) != 0).forEach(d -> breaches.add(line(d)));
        return breaches;
    }

    /** A comparison as one plain line that names what it is of. */
    public static String line(MetricVerdict verdict) {
        return verdict.subject().workload() + " on " + verdict.subject().target() + ": " + verdict.words();
    }

    /** A decision as one plain line that names its workload. */
    public static String line(Decision decision) {
        return decision.workload() + ": " + decision.words();
    }

    /** {@code verdict.json}: all of it, one comparison a line. */
    public String json() {
        return VerdictJson.of(this);
    }

    /** {@code verdict.md}: for the summary of a build, breaches first. */
    public String markdown() {
        return VerdictMarkdown.of(this);
    }

    /** {@code junit.xml}: one test case a comparison, as Jenkins and GitLab read it. */
    public String junitXml() {
        return VerdictXml.of(this);
    }

    /** What the run comes to in a word or two. */
    public String headline() {
        Optional<GateStatus> status = judgement.status();
        return status.map(GateStatus::words).orElse("NO BASELINE");
    }

    /** The trends that became worse. */
    public List<Trend> drifts() {
        return trends.stream().filter(Trend::drifts).toList();
    }

    /** Whether a comparison of this status ends the build by itself. */
    boolean breaks(GateStatus status) {
        return policy.exitCode(status) != 0;
    }

    /** Whether a decision ends the build by itself. */
    boolean breaks(Decision decision) {
        return exitCode(decision) != 0;
    }
}
