package dev.weighbridge.evalsuites.suite.part;

import dev.weighbridge.evalsuites.source.Mojibake;
import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The folder of a suite and the files named in the suite; each is read once. */
public final class SuiteFolder {
    private final Path folder;
    private final Map<Path, SourceText> read = new HashMap<>();

    /** The folder this suite stands in. */
    public static SuiteFolder of(Path suite) {
        Path parent = suite.getParent();
        return new SuiteFolder(parent == null ? Path.of("") : parent);
    }

    private SuiteFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A file of strict UTF-8.
     *
     * @param name its path from the folder
     * @param wrong makes the complaint where there is no such file
     * @throws UserFileException where it is missing, unreadable or damaged
     */
    public SourceText text(String name, Function<String, UserFileException> wrong) {
        Path file = path(name, wrong);
        return read.computeIfAbsent(file, SuiteFolder::load);
    }

    /** Where a file is; the same complaints as {@link #text}. */
    public Path path(String name, Function<String, UserFileException> wrong) {
        try {
            Path file = folder.resolve(name.strip()).normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw wrong.apply("is no path; give a file beside the suite");
        }
        throw wrong.apply("names \"" + Credentials.shown(name) + "\", and there is no such file; "
                + "give its path from the folder of the suite");
    }

    private static SourceText load(Path file) {
        SourceText source = SourceText.read(file);
        Mojibake.refuse(source);
        return source;
    }
}
