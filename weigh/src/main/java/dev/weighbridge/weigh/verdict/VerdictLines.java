package dev.weighbridge.weigh.verdict;

import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.RunVerdict;
import dev.weighbridge.measurements.verdict.written.WrittenVerdict;
import java.util.ArrayList;
import java.util.List;

/** The lines the console shows of a verdict; what ends the build is said apart. */
public final class VerdictLines {
    private VerdictLines() {}

    /** Decisions first, then the gate with what is open, what differs from the baseline, and what drifts. */
    public static List<String> of(WrittenVerdict written) {
        List<String> lines = new ArrayList<>();
        written.decisions().forEach(decision -> lines.add("Decision, " + WrittenVerdict.line(decision)));
        written.notes().forEach(note -> lines.add("  note: " + note));
        RunVerdict verdict = written.judgement().verdict();
        if (verdict == null) {
            lines.add("Gate: " + written.judgement().words());
        } else {
            lines.add("Gate: " + verdict.words() + ", against run "
                    + written.judgement().baselineRun());
            open(written, verdict).forEach(lines::add);
        }
        written.judgement().pairing().words().forEach(notice -> lines.add("  note: " + notice));
        written.drifts().forEach(drift -> lines.add("  drift: " + drift.words()));
        return lines;
    }

    /** Where it ends the build, it is said among the reasons for that. */
    private static List<String> open(WrittenVerdict written, RunVerdict verdict) {
        return written.policy().exitCode(GateStatus.INCONCLUSIVE) != 0
                ? List.of()
                : verdict.of(GateStatus.INCONCLUSIVE).stream()
                        .map(each -> "  warning: " + WrittenVerdict.line(each))
                        .toList();
    }
}
