package dev.weighbridge.benchmarks.evals;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.weigh.evals.run.Evaluation;
import dev.weighbridge.weigh.evals.run.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project's folder with sums to be asked of the models of one gateway, in a form that promptfoo reads as well. */
final class Project {
    /** The variable that holds the key. */
    static final String KEY_VARIABLE = "BENCHMARK_KEY";

    private static final int LONGEST_ANSWER = 64;

    private final Path root;
    private final int atOnce;

    private Project(Path root, int atOnce) {
        this.root = root;
        this.atOnce = atOnce;
    }

    /**
     * Writes one.
     *
     * @param atOnce the most requests in flight at each model
     */
    static Project write(Path root, String baseUrl, int cases, int atOnce, long seed) throws IOException {
        Files.createDirectories(root.resolve("comparisons"));
        Files.createDirectories(root.resolve("eval-suites/suites"));
        Sums.write(root.resolve("tests.csv"), cases, seed);
        Project project = new Project(root, atOnce);
        Files.writeString(project.suite(), suite(baseUrl));
        Files.writeString(project.comparison(), comparison(baseUrl, seed));
        return project;
    }

    private static String suite(String baseUrl) {
        return GatewayMain.MODELS.stream()
                .map(model -> String.format(
                        Locale.ROOT,
                        "  - id: openai:chat:%1$s%n    label: %1$s%n    config: { apiBaseUrl: \"%2$s\", apiKeyEnvar: %3$s, "
                                + "max_tokens: %4$d, temperature: 0 }%n",
                        model,
                        baseUrl,
                        KEY_VARIABLE,
                        LONGEST_ANSWER))
                .collect(Collectors.joining(
                        "",
                        "description: Sums\nprompts:\n  - \"{{question}} Answer with the number alone.\"\nproviders:\n",
                        "tests: file://tests.csv\n"));
    }

    private static String comparison(String baseUrl, long seed) {
        String targets = GatewayMain.MODELS.stream()
                .map(model -> String.format(
                        Locale.ROOT,
                        "  %s: { base-url: \"%s\", key: %s, model: %s, price: free, parameters: { max-tokens: %d } }%n",
                        model,
                        baseUrl,
                        KEY_VARIABLE,
                        model,
                        LONGEST_ANSWER))
                .collect(Collectors.joining());
        return "incumbent: first\ncandidate: second\ntargets:\n" + targets
                + "workloads:\n  sums: { suite: sums.csv }\n"
                + "load: { arrivals: constant, warm-up: 1, levels: [\"1/s\"], requests: 4, blocks: 1 }\n"
                + "caps: { requests: 1000000, tokens: 1000000000000, usd: \"1.00\" }\nseed: " + seed + "\n";
    }

    private Path comparison() {
        return root.resolve("comparisons/bench.yaml");
    }

    Path root() {
        return root;
    }

    Path suite() {
        return root.resolve("sums.yaml");
    }

    /** The command that evaluates it, to be called in its folder. */
    List<String> weigh(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evals", "run", "--comparison", "bench", "--suite"));
        arguments.addAll(List.of("sums.yaml", "--at-once", Integer.toString(atOnce)));
        arguments.addAll(Arrays.asList(more));
        return Commands.weigh(arguments);
    }

    /** What the command evaluates. */
    Evaluation evaluation() {
        Comparison comparison = Scope.asking(ComparisonLoader.load(comparison()), List.of(suite()), root);
        return Evaluation.of(comparison, root, "");
    }

    /** The one folder of a run in it. */
    Path run() throws IOException {
        try (Stream<Path> runs = Files.list(root.resolve("reports/runs"))) {
            List<Path> all = runs.toList();
            if (all.size() != 1) {
                throw new IOException(all.size() + " runs, where one was expected");
            }
            return all.get(0);
        }
    }
}
