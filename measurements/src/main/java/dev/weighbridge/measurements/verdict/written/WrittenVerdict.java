package dev.weighbridge.measurements.verdict.written;

import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.history.Trend;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import java.util.List;
import java.util.Optional;

/**
 * What the gate says of a run, to be written out. The same in every locale and time zone, ending in a line end.
 *
 * @param judgement what the gate says
 * @param trends how metrics went over earlier runs; may be empty
 * @param policy which statuses end the build
 */
public record WrittenVerdict(Judgement judgement, List<Trend> trends, ExitPolicy policy) {

    public WrittenVerdict {
        trends = List.copyOf(trends);
    }

    /** The exit code of the build; 0 without a baseline. */
    public int exitCode() {
        return judgement.status().map(policy::exitCode).orElse(0);
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

    /** Whether a comparison of this status ends the build by itself. */
    boolean breaks(GateStatus status) {
        return policy.exitCode(status) != 0;
    }

    /** What the run comes to in a word or two. */
    String headline() {
        Optional<GateStatus> status = judgement.status();
        return status.map(GateStatus::words).orElse("NO BASELINE");
    }

    /** The trends that became worse. */
    List<Trend> drifts() {
        return trends.stream().filter(Trend::drifts).toList();
    }
}
