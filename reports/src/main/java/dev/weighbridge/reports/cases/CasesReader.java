package dev.weighbridge.reports.cases;

import static java.util.stream.Collectors.toSet;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.help.HelperAnswers;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.engine.score.RowGrader;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the graded cases of a run from its folder alone. */
public final class CasesReader {
    /** How many cases a page holds at most. */
    static final int MOST = 10_000;

    private final RunFolder folder;
    private final EvalPlan plan;
    private final Ports ports;

    private CasesReader(RunFolder folder, EvalPlan plan) {
        this.folder = folder;
        this.plan = plan;
        this.ports = HelperAnswers.read(folder).ports();
    }

    /**
     * The cases that a run asked one by one; of very many the most telling.
     *
     * @return empty where the run checked nothing, or nothing was answered
     * @throws java.io.UncheckedIOException where the folder cannot be read
     */
    public static Optional<Cases> read(Path folder) {
        return read(folder, MOST);
    }

    static Optional<Cases> read(Path folder, int most) {
        if (!Files.exists(folder.resolve("suites.json"))) {
            return Optional.empty();
        }
        RunFolder run = RunFolder.at(folder);
        return KeptSuites.read(run)
                .flatMap(WorkloadSuites::plan)
                .map(plan -> new CasesReader(run, plan).cases(most))
                .filter(cases -> !cases.cases().isEmpty());
    }

    private Cases cases(int most) {
        int planned = plan.items().size() / plan.targets().size();
        if (planned <= most) {
            return cases(
                    graded(CaseFold.all(
                            plan, TextLimit.of(planned, plan.targets().size()))),
                    0);
        }
        List<GradedCase> textless = graded(CaseFold.all(plan, TextLimit.NONE));
        Set<CaseKey> chosen = textless.stream()
                .sorted(Comparator.comparingInt(GradedCase::rank))
                .limit(most)
                .map(CaseKey::of)
                .collect(toSet());
        TextLimit limit = TextLimit.of(chosen.size(), plan.targets().size());
        return cases(graded(CaseFold.of(plan, limit, chosen)), textless.size() - chosen.size());
    }

    private List<GradedCase> graded(CaseFold fold) {
        Manifest manifest = folder.manifest();
        RowGrader grader = new RowGrader(plan, ports, manifest.comparison().storeTexts());
        EvalRows.only(folder, plan, Consequences.ofReading(manifest.startedAt()), row -> {
            if (fold.wants(row)) {
                fold.add(row, grader.grade(row));
            }
        });
        return fold.cases();
    }

    private Cases cases(List<GradedCase> cases, int left) {
        var comparison = folder.manifest().comparison();
        return new Cases(
                comparison.targets().stream().map(target -> target.name()).toList(),
                comparison.incumbent(),
                comparison.candidate(),
                cases,
                left,
                comparison.storeTexts());
    }
}
