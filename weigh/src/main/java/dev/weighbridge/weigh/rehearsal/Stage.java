package dev.weighbridge.weigh.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A small project in a temporary folder, with simulated targets and suites of both forms; gone when closed. */
final class Stage implements AutoCloseable {
    private static final int CASES = 40;

    private final Path folder;

    private Stage(Path folder) {
        this.folder = folder;
    }

    static Stage make() throws IOException {
        Stage stage = new Stage(Files.createTempDirectory("weigh-rehearsal"));
        stage.write("comparisons/rehearsal.yaml", """
                incumbent: free
                candidate: paid
                targets:
                  free: { provider: simulated, profile: keeprouter, model: free, price: free, parameters: { max-tokens: 64 } }
                  paid: { provider: simulated, profile: keeprouter, model: gpt-4o, price: free, parameters: { max-tokens: 64 } }
                workloads:
                  sums: { suite: sums.csv, load: false }
                  others: { suite: others.yaml, load: false }
                caps: { requests: 1000, tokens: 1000000, usd: "1.00" }
                """);
        stage.write("eval-suites/suites/sums.csv", "id,prompt,reference,__expected\n" + sums());
        stage.write("eval-suites/suites/others.yaml", """
                description: Sums
                prompts:
                  - "{{question}} Answer with the number alone."
                tests: file://cases/others.csv
                """);
        stage.write("eval-suites/suites/cases/others.csv", """
                question,__expected
                What is 1 + 2?,contains:3
                What is 3 + 4?,contains:7
                """);
        return stage;
    }

    private static String sums() {
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= CASES; number++) {
            rows.append("c").append(number).append(",What is ").append(number).append(" + 100?,");
            rows.append(number + 100).append(",equals:").append(number + 100).append('\n');
        }
        return rows.toString();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> innerFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innerFirst) {
                Files.delete(file);
            }
        }
    }
}
