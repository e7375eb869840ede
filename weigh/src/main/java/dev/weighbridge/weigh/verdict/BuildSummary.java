package dev.weighbridge.weigh.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page on which a build server shows what came of a build. */
public final class BuildSummary {
    /** The variable in which GitHub names the file. */
    private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    private BuildSummary() {}

    /** Adds to the file that the environment names; does nothing where it names none. */
    public static void add(Function<String, @Nullable String> environment, String markdown) {
        String file = environment.apply(VARIABLE);
        if (file == null || file.isBlank()) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(file),
                    markdown,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(VARIABLE + " names " + file + ", which cannot be written", e);
        }
    }
}
