package dev.weighbridge.measurements.verdict.written;

import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.SliceChange;
import dev.weighbridge.measurements.history.Trend;
import dev.weighbridge.measurements.verdict.Words;
import dev.weighbridge.measurements.verdict.decision.Decision;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.MetricVerdict;
import dev.weighbridge.measurements.verdict.gate.RunVerdict;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code verdict.md}. */
final class VerdictMarkdown {
    private static final List<GateStatus> ORDER = List.of(
            GateStatus.FAIL, GateStatus.INVALID, GateStatus.INCONCLUSIVE, GateStatus.PASS, GateStatus.NOT_GATED);

    private final StringBuilder out = new StringBuilder();

    private VerdictMarkdown() {}

    static String of(WrittenVerdict written) {
        VerdictMarkdown page = new VerdictMarkdown();
        page.head(written);
        page.list(
                "Decisions",
                Stream.concat(written.decisions().stream().map(VerdictMarkdown::sentence), written.notes().stream())
                        .toList());
        RunVerdict verdict = written.judgement().verdict();
        if (verdict != null) {
            ORDER.forEach(status -> page.section(status.words(), verdict.of(status)));
        }
        page.slices(written.slices());
        page.list("Drifts", written.drifts().stream().map(Trend::words).toList());
        page.list(
                "What differs from the baseline", written.judgement().pairing().words());
        return page.out.toString();
    }

    private void head(WrittenVerdict written) {
        Judgement judgement = written.judgement();
        line("## Gate: " + written.headline());
        line("");
        if (judgement.simulated()) {
            line("**SIMULATED**: these figures say nothing of a real model.");
            line("");
        }
        String run = "Run " + escaped(judgement.run()) + " of " + escaped(judgement.comparison());
        line(
                judgement.baselineRun() == null
                        ? escaped(judgement.words()) + "."
                        : run + " against " + escaped(judgement.baselineRun()) + ". " + escaped(judgement.words())
                                + ".");
    }

    private void section(String title, List<MetricVerdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        line("");
        line("### " + title);
        line("");
        line("| workload | target | what |");
        line("|---|---|---|");
        verdicts.forEach(v -> line("| " + escaped(v.subject().workload()) + " | "
                + escaped(v.subject().target()) + " | " + escaped(sentence(v)) + " |"));
    }

    private void slices(List<SliceChange> slices) {
        if (slices.isEmpty()) {
            return;
        }
        line("");
        line("<details><summary>Accuracy by tag: " + Words.count(slices.size(), "slice")
                + ", shown and not gated; some of many differ by chance</summary>");
        line("");
        line("| workload | tag | who | change |");
        line("|---|---|---|---|");
        slices.forEach(each -> line("| " + escaped(each.workload()) + " | " + escaped(each.tag()) + " | "
                + escaped(each.sides()) + " | " + escaped(each.words()) + " |"));
        line("");
        line("</details>");
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            line("");
            line("### " + title);
            line("");
            items.forEach(item -> line("- " + escaped(item)));
        }
    }

    private static String sentence(Decision decision) {
        String line = WrittenVerdict.line(decision);
        return decision.evidence().isEmpty() ? line : line + ". They differ on " + Cites.words(decision.evidence());
    }

    private static String sentence(MetricVerdict verdict) {
        String words = verdict.words().substring(verdict.status().words().length() + 2);
        boolean open = verdict.status() == GateStatus.FAIL || verdict.status() == GateStatus.INCONCLUSIVE;
        return open && !verdict.evidence().isEmpty()
                ? words + ". It rests on " + Cites.words(verdict.evidence())
                : words;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Names and ids come from files of users and may hold anything. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_\\[\\]|~$])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "&#64;");
    }
}
