package dev.weighbridge.evalsuites.projection;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.help.HelperAnswers;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.engine.score.RowGrader;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.measurements.baseline.CaseProjection;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.baseline.WorkloadProjection;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.metrics.LoadBlocks;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a run from its folder alone, its journal once, as later runs are judged against it. */
public final class ProjectedRun {
    private final Manifest manifest;
    private final LoadBlocks blocks;
    private final Optional<WorkloadSuites> suites;
    private final Optional<ProjectedCases> cases;

    private ProjectedRun(
            Manifest manifest, LoadBlocks blocks, Optional<WorkloadSuites> suites, Optional<ProjectedCases> cases) {
        this.manifest = manifest;
        this.blocks = blocks;
        this.suites = suites;
        this.cases = cases;
    }

    /**
     * The run of a folder.
     *
     * @throws java.io.UncheckedIOException where it cannot be read
     */
    public static RunProjection of(RunFolder folder) {
        Comparison comparison = folder.manifest().comparison();
        LoadBlocks blocks = new LoadBlocks(comparison);
        Optional<WorkloadSuites> suites = KeptSuites.read(folder);
        Ports ports = HelperAnswers.read(folder).ports();
        Optional<EvalPlan> plan = suites.flatMap(WorkloadSuites::plan);
        Optional<ProjectedCases> cases =
                plan.map(asked -> new ProjectedCases(asked, new RowGrader(asked, ports, comparison.storeTexts())));
        Optional<EvalRows> rows = cases.map(found -> new EvalRows(
                plan.orElseThrow(), Consequences.ofReading(folder.manifest().startedAt()), found::add));
        var unused = folder.read(line -> {
            blocks.accept(line);
            rows.ifPresent(reading -> reading.accept(line));
        });
        return new ProjectedRun(folder.manifest(), blocks, suites, cases).projection();
    }

    private RunProjection projection() {
        return new RunProjection(
                manifest.run(),
                manifest.startedAt(),
                manifest.comparison().simulated(),
                machine(),
                blocks.clientBound(),
                blocks.clientErrorSeconds(),
                manifest.comparison().workloads().stream().map(this::workload).toList());
    }

    /** As much of the machine as a manifest tells. */
    private String machine() {
        String known = Stream.of("os", "cores", "java")
                .filter(manifest.facts()::containsKey)
                .map(name -> name + " " + manifest.facts().get(name))
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "unknown" : known;
    }

    private WorkloadProjection workload(Workload workload) {
        Comparison comparison = manifest.comparison();
        Optional<Suite> suite = suites.stream()
                .flatMap(kept -> kept.all().stream())
                .filter(kept -> kept.name().equals(workload.name()))
                .findFirst();
        return new WorkloadProjection(
                workload.name(),
                Hashes.work(workload),
                Hashes.asking(comparison, workload, suite),
                comparison.targets().stream()
                        .map(target -> target(workload, target))
                        .toList());
    }

    private TargetProjection target(Workload workload, Target target) {
        List<CaseProjection> asked =
                cases.map(found -> found.of(workload.name(), target.name())).orElse(List.of());
        String prices = new Sha().add(target.price()).hex();
        return new TargetProjection(
                target.name(), target.model(), prices, asked, blocks.of(target.name(), workload.name()));
    }
}
