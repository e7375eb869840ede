package dev.weighbridge.weigh.verdict;

import dev.weighbridge.evalsuites.projection.ProjectedRun;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.baseline.BaselineFile;
import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.history.Entries;
import dev.weighbridge.measurements.history.History;
import dev.weighbridge.measurements.history.HistoryEntry;
import dev.weighbridge.measurements.history.HistoryFile;
import dev.weighbridge.measurements.history.Trends;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.written.WrittenVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A run that was judged, from its folder and from what the project keeps of earlier runs. */
public final class JudgedRun {
    private final RunFolder folder;
    private final Keeping keeping;
    private final History before;
    private final HistoryEntry entry;
    private final WrittenVerdict written;

    private JudgedRun(RunFolder folder, Keeping keeping, History before, HistoryEntry entry, WrittenVerdict written) {
        this.folder = folder;
        this.keeping = keeping;
        this.before = before;
        this.entry = entry;
        this.written = written;
    }

    /**
     * Judges a run by what its comparison asks for.
     *
     * @throws IllegalArgumentException where a file of the project cannot be used; its message is one line
     * @throws UncheckedIOException where a file cannot be read
     */
    public static JudgedRun of(RunFolder folder, Keeping keeping) {
        return of(folder, keeping, folder.manifest().comparison().gate());
    }

    /** Judges a run by other terms. */
    public static JudgedRun of(RunFolder folder, Keeping keeping, Gating gating) {
        Comparison comparison = folder.manifest().comparison();
        RunProjection run = ProjectedRun.of(folder);
        CheckedCases checked = CheckedCases.of(folder);
        Optional<Baseline> baseline = BaselineFile.read(keeping.baselines(), comparison.name());
        Judgement judgement = judgement(baseline, comparison, run, gating);
        HistoryEntry entry = Entries.of(run, judgement);
        History before = HistoryFile.read(keeping.histories(), comparison.name());
        Quotas quotas = KnownQuotas.of(folder, keeping.limits());
        WrittenVerdict written = new WrittenVerdict(
                judgement,
                Trends.withDefaults().of(with(before, entry)),
                Decisions.of(comparison, gating, run, quotas, checked.workloads()),
                gating.policy(),
                gating.decision(),
                VerdictNotes.of(comparison, judgement, quotas),
                checked.changes(comparison, gating.margins(), run, baseline));
        return new JudgedRun(folder, keeping, before, entry, written);
    }

    private static Judgement judgement(
            Optional<Baseline> baseline, Comparison comparison, RunProjection run, Gating gating) {
        Gate gate = new Gate(gating.margins(), Decisions.policy(comparison));
        return baseline.map(known -> Judgement.of(gate, known, run, EnumSet.copyOf(gating.metrics())))
                .orElseGet(() -> Judgement.withoutBaseline(comparison.name(), run));
    }

    private static History with(History before, HistoryEntry entry) {
        List<HistoryEntry> all = new ArrayList<>(before.entries());
        all.add(entry);
        return new History(all, before.torn());
    }

    /** What it comes to. */
    public WrittenVerdict written() {
        return written;
    }

    /** Writes {@code verdict.json}, {@code verdict.md} and {@code junit.xml} into the run folder. */
    public void write() {
        write("verdict.json", written.json());
        write("verdict.md", written.markdown());
        write("junit.xml", written.junitXml());
    }

    private void write(String name, String text) {
        Path file = folder.path().resolve(name);
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** Adds it to the history of its comparison, unless it is there: judging a run again is no other run. */
    public void remember() {
        if (before.entries().stream().noneMatch(known -> known.run().equals(entry.run()))) {
            HistoryFile.append(
                    keeping.histories(), folder.manifest().comparison().name(), entry);
        }
    }
}
