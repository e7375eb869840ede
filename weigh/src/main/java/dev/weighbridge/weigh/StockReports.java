package dev.weighbridge.weigh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Gatling's own reports, brought into the run folder so that the page can link to them and both travel together. */
final class StockReports {
    private StockReports() {}

    /** Copies the result folders of these names into {@code gatling/} of the run folder. */
    static void copy(Path results, List<String> names, Path runFolder) throws IOException {
        for (String name : names) {
            copyTree(results.resolve(name), runFolder.resolve("gatling").resolve(name));
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                copyOne(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void copyOne(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
