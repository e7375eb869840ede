package dev.weighbridge.benchmarks.evals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another tool with the same cases, models, checks and number of requests in flight. */
final class Promptfoo {
    /** Some answers are wrong, as they are for us. */
    private static final int SOME_FAILED = 100;

    private Promptfoo() {}

    /**
     * One evaluation.
     *
     * @param installed the folder it and its Node were installed into
     * @return what it took; empty where it did not get to its end
     */
    static Optional<Weighed> run(Path installed, Project project, int inFlight)
            throws IOException, InterruptedException {
        Path modules = installed.resolve("node_modules");
        Path own = Files.createDirectories(project.root().resolve("promptfoo"));
        Map<String, String> environment = Map.of(
                "PROMPTFOO_DISABLE_TELEMETRY", "1",
                "PROMPTFOO_DISABLE_UPDATE", "1",
                "PROMPTFOO_CONFIG_DIR", own.toString());
        List<String> command = List.of(
                modules.resolve("node/bin/node").toString(),
                modules.resolve(".bin/promptfoo").toString(),
                "eval",
                "-c",
                project.suite().toString(),
                "-j",
                Integer.toString(inFlight),
                "--no-cache",
                "--no-progress-bar",
                "--no-table");
        Weighed weighed = Weighed.run(project.root(), environment, command);
        return Optional.of(weighed).filter(one -> one.exitCode() == 0 || one.exitCode() == SOME_FAILED);
    }
}
