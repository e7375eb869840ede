package dev.weighbridge.measurements.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A mistake that is made in a good file.
 *
 * @param good what is replaced
 * @param broken what by; empty for nothing
 * @param message what is said of it, after the file's name
 */
public record Breakage(String good, String broken, String message) {
    private static final int LINES = 3;

    /**
     * Those of a table below {@code src/test/resources}: three lines each, and an empty one between two. A pilcrow stands
     * for the end of a line, an arrow for a tab, and a dash alone for nothing.
     */
    public static Stream<Breakage> table(String name) {
        try {
            String text = Files.readString(Path.of("src/test/resources", name));
            return Stream.of(text.strip().split("\n\n")).map(Breakage::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Breakage row(String row) {
        String[] lines = row.split("\n", -1);
        if (lines.length != LINES) {
            throw new IllegalArgumentException("a row has " + lines.length + " lines, must have " + LINES + ": " + row);
        }
        return new Breakage(unescaped(lines[0]), unescaped(lines[1]), lines[2]);
    }

    private static String unescaped(String text) {
        return text.equals("-") ? "" : text.replace('\u00b6', '\n').replace('\u21e5', '\t');
    }

    /** The file with the mistake in it. */
    public String in(String file) {
        if (!file.contains(good)) {
            throw new IllegalArgumentException("nothing to break: there is no " + good);
        }
        return file.replace(good, broken);
    }
}
