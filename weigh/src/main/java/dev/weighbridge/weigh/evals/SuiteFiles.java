package dev.weighbridge.weigh.evals;

import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.weigh.console.CommandFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files of suites.
 *
 * @param workingFolder where relative paths begin, and where {@code eval-suites/suites} is looked for
 */
record SuiteFiles(Path workingFolder) {
    private static final String SHIPPED = "eval-suites/suites";
    private static final Pattern ENDING = Pattern.compile("\\.(yaml|yml|csv|jsonl)$");

    /**
     * The suites of these files, folders and names, in order; without any, those of {@code eval-suites/suites}.
     *
     * @throws CommandFailed where there is none of such a name
     */
    List<SuiteFile> chosen(List<String> arguments) {
        return arguments.isEmpty()
                ? folder(SHIPPED)
                : arguments.stream().flatMap(this::named).toList();
    }

    private Stream<SuiteFile> named(String argument) {
        Path path = workingFolder.resolve(argument);
        if (Files.isDirectory(path)) {
            return folder(argument).stream();
        }
        return Stream.of(Files.exists(path) ? new SuiteFile(argument, path) : shipped(argument));
    }

    private SuiteFile shipped(String name) {
        List<SuiteFile> there = Files.isDirectory(workingFolder.resolve(SHIPPED)) ? folder(SHIPPED) : List.of();
        Optional<SuiteFile> found =
                there.stream().filter(file -> name(file).equals(name)).findFirst();
        return found.orElseThrow(() -> CommandFailed.usage(Credentials.shown(name) + ": no such file or suite; "
                + nearest(name, there.stream().map(SuiteFiles::name).toList())));
    }

    private static String nearest(String name, List<String> known) {
        return known.isEmpty() ? "give the path of a .yaml, .csv or .jsonl file" : DidYouMean.phrase(name, known);
    }

    private static String name(SuiteFile file) {
        return ENDING.matcher(file.path().getFileName().toString()).replaceFirst("");
    }

    private List<SuiteFile> folder(String folder) {
        List<String> names = names(folder);
        if (names.isEmpty()) {
            throw CommandFailed.usage(folder + ": holds no suite; give a .yaml, .csv or .jsonl file, or their folder");
        }
        String shown = folder.replaceFirst("/+$", "") + "/";
        Path path = workingFolder.resolve(folder);
        return names.stream()
                .map(name -> new SuiteFile(shown + name, path.resolve(name)))
                .toList();
    }

    private List<String> names(String folder) {
        try (Stream<Path> files = Files.list(workingFolder.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(ENDING.asPredicate())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailed.usage(folder + ": no such folder; run from the project's root, or name a suite");
        }
    }
}
