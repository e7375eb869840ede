package dev.weighbridge.weigh;

import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.verdict.written.WrittenVerdict;
import dev.weighbridge.weigh.Problem.Kind;
import dev.weighbridge.weigh.verdict.BuildSummary;
import dev.weighbridge.weigh.verdict.JudgedRun;
import dev.weighbridge.weigh.verdict.Keeping;
import dev.weighbridge.weigh.verdict.VerdictLines;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the last step judges a run. What goes wrong with it is a reason to end the build, and no reason to lose the report. */
final class Judging {
    private final @Nullable JudgedRun judged;
    private final List<Problem> problems = new ArrayList<>();

    private Judging(@Nullable JudgedRun judged) {
        this.judged = judged;
    }

    /** Judges a run and writes the verdict into its folder. */
    static Judging of(RunFolder folder, Keeping keeping) {
        try {
            JudgedRun judged = JudgedRun.of(folder, keeping);
            judged.write();
            return new Judging(judged).withBreaches(judged.written());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return new Judging(null).with(e);
        }
    }

    private Judging withBreaches(WrittenVerdict written) {
        if (written.exitCode() != 0) {
            written.breaches().forEach(line -> problems.add(new Problem(Kind.of(written.exitCode()), line)));
        }
        return this;
    }

    private Judging with(RuntimeException error) {
        Kind kind = error instanceof UncheckedIOException ? Kind.INVALID : Kind.USAGE;
        problems.add(new Problem(kind, "the run was not judged: " + error.getMessage()));
        return this;
    }

    /** What is said of it before any reason why the build ends. */
    List<String> lines() {
        return judged == null ? List.of() : VerdictLines.of(judged.written());
    }

    /** Adds the run to its history. */
    void remember() {
        attempt(JudgedRun::remember);
    }

    /** Adds the verdict to what a build server shows, where there is one. */
    void addTo(Function<String, @Nullable String> environment) {
        attempt(run -> BuildSummary.add(environment, run.written().markdown()));
    }

    private void attempt(Consumer<JudgedRun> what) {
        if (judged == null) {
            return;
        }
        try {
            what.accept(judged);
        } catch (UncheckedIOException e) {
            problems.add(new Problem(Kind.INVALID, String.valueOf(e.getMessage())));
        }
    }

    /** Why the build must not end green. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
