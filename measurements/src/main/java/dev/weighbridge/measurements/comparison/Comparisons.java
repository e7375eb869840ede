package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of comparison files. */
public final class Comparisons {
    private static final String FOLDER = "comparisons";
    private static final String ENDING = ".yaml";

    private Comparisons() {}

    /**
     * The file of a comparison.
     *
     * @param root the project's root folder
     * @param name the name, with or without {@code .yaml}
     * @throws UserFileException where there is none, with those that exist
     */
    public static Path locate(Path root, String name) {
        String plain = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        List<String> known = names(root);
        if (!known.contains(plain)) {
            throw new UserFileException(FOLDER + "/" + plain + ENDING + ": no such comparison; "
                    + (known.isEmpty() ? "the folder has none" : DidYouMean.phrase(plain, known)));
        }
        return root.resolve(FOLDER).resolve(plain + ENDING);
    }

    private static List<String> names(Path root) {
        try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UserFileException(FOLDER + ": no such folder; run from the project's root");
        }
    }
}
