package dev.weighbridge.measurements.verdict.written;

import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.SliceChange;
import dev.weighbridge.measurements.baseline.json.Line;
import dev.weighbridge.measurements.history.Trend;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.decision.Decision;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.gate.MetricVerdict;
import dev.weighbridge.measurements.verdict.gate.RunVerdict;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code verdict.json}. */
final class VerdictJson {
    private static final long VERSION = 1;

    private VerdictJson() {}

    static String of(WrittenVerdict written) {
        String head = head(written).toString();
        RunVerdict verdict = written.judgement().verdict();
        List<MetricVerdict> verdicts = verdict == null ? List.of() : verdict.verdicts();
        return head.substring(0, head.length() - 1)
                + ",\n\"verdicts\":"
                + lines(verdicts.stream().map(VerdictJson::verdict).toList())
                + ",\n\"decisions\":"
                + lines(written.decisions().stream().map(VerdictJson::decision).toList())
                + ",\n\"drifts\":"
                + lines(written.drifts().stream().map(VerdictJson::drift).toList())
                + ",\n\"slices\":"
                + lines(written.slices().stream().map(VerdictJson::slice).toList())
                + "}\n";
    }

    private static Line head(WrittenVerdict written) {
        Judgement judgement = written.judgement();
        return Line.object()
                .put("version", VERSION)
                .put("comparison", judgement.comparison())
                .put("run", judgement.run())
                .put("baseline", judgement.baselineRun())
                .put("simulated", judgement.simulated())
                .put("status", written.headline())
                .put("policy", written.policy().word())
                .put("deciding", written.deciding())
                .put("exitCode", (long) written.exitCode())
                .put("words", judgement.words())
                .texts("notices", judgement.pairing().words())
                .texts("notes", written.notes());
    }

    private static Line verdict(MetricVerdict verdict) {
        Line line = Line.object()
                .put("workload", verdict.subject().workload())
                .put("target", verdict.subject().target())
                .put("metric", verdict.subject().metric().name())
                .put("detail", verdict.subject().detail())
                .put("status", verdict.status().words())
                .put("rule", verdict.rule().name())
                .put("words", verdict.words());
        verdict.finding().asOptional().ifPresent(finding -> finding(line, finding));
        return line.put("adjustedP", verdict.adjustedP())
                .put("family", (long) verdict.family())
                .put("coverage", coverage(verdict.coverage()))
                .put("enough", verdict.enough().asOptional().orElse(null))
                .put(
                        "shortfall",
                        verdict.shortfall() == null ? null : verdict.shortfall().name())
                .texts("evidence", verdict.evidence());
    }

    private static Line decision(Decision decision) {
        Line line = Line.object()
                .put("workload", decision.workload())
                .put("incumbent", decision.incumbent())
                .put("candidate", decision.candidate())
                .put("decision", decision.choice().words())
                .put("rule", decision.rule().name())
                .put("words", decision.words())
                .texts("reasons", decision.reasons());
        decision.quality().asOptional().ifPresent(finding -> finding(line, finding));
        return line.put("coverage", coverage(decision.coverage()))
                .put("enough", decision.enough().asOptional().orElse(null))
                .texts("evidence", decision.evidence());
    }

    private static void finding(Line line, Finding finding) {
        line.put("scale", finding.scale().name())
                .put("estimate", finding.estimate())
                .put("low", finding.interval().low())
                .put("high", finding.interval().high())
                .put("level", finding.interval().level())
                .put("margin", finding.margin())
                .put("pWorse", finding.pWorse())
                .put("pNonInferior", finding.pNonInferior())
                .put("n", (long) finding.n())
                .put("counted", finding.counted().word());
    }

    private static Line coverage(Coverage coverage) {
        return Line.object().put("known", (long) coverage.known()).put("wanted", (long) coverage.wanted());
    }

    private static Line slice(SliceChange slice) {
        return Line.object()
                .put("workload", slice.workload())
                .put("tag", slice.tag())
                .put("sides", slice.sides())
                .put("gain", slice.gain())
                .put("low", slice.interval().low())
                .put("high", slice.interval().high())
                .put("level", slice.interval().level())
                .put("n", (long) slice.n())
                .put("words", slice.words());
    }

    private static Line drift(Trend trend) {
        return Line.object()
                .put("workload", trend.workload())
                .put("target", trend.target())
                .put("metric", trend.metric().name())
                .put("runs", (long) trend.values().size())
                .put("aRun", trend.aRun())
                .put("words", trend.words());
    }

    private static String lines(List<Line> lines) {
        return lines.isEmpty()
                ? "[]"
                : lines.stream().map(Line::toString).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }
}
