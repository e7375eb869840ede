package dev.weighbridge.evalsuites.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the generated files of our own suites into the folder given, {@code eval-suites/suites}. */
public final class Main {
    private Main() {}

    /**
     * Writes every file.
     *
     * @throws IOException where a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "eval-suites/suites" : args[0]);
        for (Map.Entry<String, String> file : OwnSuites.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
