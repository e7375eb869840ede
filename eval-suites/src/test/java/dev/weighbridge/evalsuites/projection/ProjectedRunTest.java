package dev.weighbridge.evalsuites.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.evalsuites.engine.testing.Runs;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.baseline.BlockProjection;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.baseline.WorkloadProjection;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectedRunTest {
    @TempDir
    private Path home;

    @Test
    void everyCaseOfThePlanIsThereWithWhatBecameOfIt() throws IOException {
        RunFolder folder = run("one", suite("What is 2 + 2?", "4"));
        answer(folder, item -> item.caseId().equals("a") ? Replies.answered("4") : Replies.answered("5"));
        TargetProjection free = target(ProjectedRun.of(folder), "free");

        assertThat(free.cases()).extracting(c -> c.id()).containsExactly("a", "b");
        assertThat(free.cases())
                .extracting(c -> c.repeats().get(0).outcome())
                .containsExactly(CaseOutcome.CORRECT, CaseOutcome.INCORRECT);
        assertThat(free.model()).isEqualTo("model-of-free");
    }

    @Test
    void aCaseThatWasNotAskedToTheEndIsSkippedAndATargetThatWasNotAskedHasNone() throws IOException {
        RunFolder folder = run("one", suite("What is 2 + 2?", "4"));
        EvalPlan plan = plan(folder);
        plan.items().stream()
                .filter(item -> item.target().equals("free") && item.caseId().equals("a"))
                .forEach(item -> settle(folder, plan.labels(item, "E", 1), Replies.answered("4")));
        RunProjection run = ProjectedRun.of(folder);

        assertThat(target(run, "free").cases())
                .extracting(c -> c.repeats().get(0).outcome())
                .containsExactly(CaseOutcome.CORRECT, CaseOutcome.SKIPPED);
        assertThat(target(run, "paid").cases()).isEmpty();
    }

    @Test
    void aChangedPromptIsTheSameWorkAskedInAnotherWay() throws IOException {
        WorkloadProjection before = projected("one", suite("What is 2 + 2?", "4"));
        WorkloadProjection now = projected("two", suite("Say what 2 + 2 is.", "4"));

        assertThat(now.hash()).isEqualTo(before.hash());
        assertThat(now.asking()).isNotEqualTo(before.asking());
        assertThat(hashes(now)).isEqualTo(hashes(before));
    }

    @Test
    void aChangedCheckIsAnotherCaseAndALineMoreAboveItIsNot() throws IOException {
        WorkloadProjection before = projected("one", suite("What is 2 + 2?", "4"));
        WorkloadProjection moved = projected("two", "\n\n" + suite("What is 2 + 2?", "4"));
        WorkloadProjection changed = projected("three", suite("What is 2 + 2?", "5"));

        assertThat(moved).isEqualTo(before);
        assertThat(hashes(changed)).doesNotContainAnyElementsOf(hashes(before));
        assertThat(changed.hash()).isEqualTo(before.hash());
    }

    @Test
    void blocksAreNamedAlikeOnAllTargetsAndCountedWithoutWarmUp() throws IOException {
        RunFolder folder = run("one", suite("What is 2 + 2?", "4"));
        settle(folder, load("free", 0, true), Replies.answered("4"));
        settle(folder, load("free", 2, false), Replies.answered("4"));
        settle(folder, load("paid", 3, false), Replies.answered("4"));
        settle(folder, load("paid", 4, false), Replies.limited());
        settle(folder, load("free", 5, false), Replies.ended(new Outcome.Incomplete("cut")));
        settle(folder, load("free", 5, false), Replies.ended(new Outcome.Censored()));
        RunProjection run = ProjectedRun.of(folder);

        assertThat(target(run, "free").blocks())
                .extracting(BlockProjection::id)
                .containsExactly("2/s/1", "2/s/2")
                .isEqualTo(target(run, "paid").blocks().stream()
                        .map(BlockProjection::id)
                        .toList());
        assertThat(target(run, "paid").blocks().get(1).limited()).isEqualTo(1);
        assertThat(target(run, "free").blocks().get(1).errors()).isEqualTo(1);
        assertThat(target(run, "free").blocks().get(1).requests()).isEqualTo(1);
    }

    @Test
    void nothingOfATextIsInIt() throws IOException {
        RunFolder folder = run("one", suite("What is 2 + 2?", "4"));
        answer(folder, item -> Replies.answered("the answer 4"));
        assertThat(ProjectedRun.of(folder).toString()).doesNotContain("What is").doesNotContain("the answer");
    }

    private static List<String> hashes(WorkloadProjection workload) {
        return workload.targets().get(0).cases().stream().map(c -> c.hash()).toList();
    }

    private static Labels load(String target, int block, boolean warmUp) {
        return new Labels("L", target, "sums", "a", 0, block, "2/s", 1, warmUp);
    }

    private static TargetProjection target(RunProjection run, String name) {
        return run.workload("sums").flatMap(sums -> sums.target(name)).orElseThrow();
    }

    private WorkloadProjection projected(String name, String suite) throws IOException {
        RunFolder folder = run(name, suite);
        answer(folder, item -> Replies.answered("4"));
        return ProjectedRun.of(folder).workload("sums").orElseThrow();
    }

    private static String suite(String prompt, String value) {
        return Stream.of("a", "b")
                .map(id -> "{\"id\":\"" + id + "\",\"prompt\":\"" + prompt
                        + "\",\"checks\":[{\"type\":\"numeric\",\"value\":" + value + "}]}\n")
                .reduce("", String::concat);
    }

    private RunFolder run(String name, String suite) throws IOException {
        Path own = Files.createDirectories(home.resolve(name));
        Files.writeString(own.resolve("sums.jsonl"), suite);
        Slo slo = new Slo(Duration.ofSeconds(1), null, null);
        RunFolder folder = Runs.of(own.resolve("runs"), true, new Workload("sums", "sums.jsonl", slo));
        KeptSuites.write(folder, WorkloadSuites.load(folder.manifest().comparison(), own));
        return folder;
    }

    private static EvalPlan plan(RunFolder folder) {
        return KeptSuites.read(folder).orElseThrow().plan().orElseThrow();
    }

    private static void answer(RunFolder folder, Function<EvalItem, Exchange> reply) {
        EvalPlan plan = plan(folder);
        plan.items().forEach(item -> settle(folder, plan.labels(item, "E", 1), reply.apply(item)));
    }

    private static void settle(RunFolder folder, Labels labels, Exchange exchange) {
        try (Journal journal = folder.journal("L", new TestingNanoClock(0), Plans.WALL, Runs.LETTERS)) {
            EvalPlan any = Plans.of(1, "free");
            Reserved reserved =
                    (Reserved) journal.reserve(labels, any.worst(any.items().get(0)));
            journal.settle(reserved, exchange, "What is 2 + 2?");
        }
    }
}
