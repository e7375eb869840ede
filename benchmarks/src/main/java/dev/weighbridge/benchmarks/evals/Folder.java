package dev.weighbridge.benchmarks.evals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for as long as it is needed. */
public final class Folder implements AutoCloseable {
    private final Path path;

    private Folder(Path path) {
        this.path = path;
    }

    public static Folder make() throws IOException {
        return new Folder(Files.createTempDirectory("evals"));
    }

    /** A folder in it, made anew. */
    public Path of(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> innerFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innerFirst) {
                Files.delete(file);
            }
        }
    }
}
