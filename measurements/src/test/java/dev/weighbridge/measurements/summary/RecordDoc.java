package dev.weighbridge.measurements.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a record's Javadoc says of it, read from its source. */
final class RecordDoc {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../gateway/src/main/java"));

    private final String comment;

    private RecordDoc(String comment) {
        this.comment = comment;
    }

    static RecordDoc of(Class<?> record) {
        Class<?> outer = record;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String name = outer.getName().replace('.', '/') + ".java";
        Path file = SOURCES.stream()
                .map(source -> source.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            return new RecordDoc(comment(Files.readString(file), record.getSimpleName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String comment(String source, String name) {
        Matcher matcher = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public\\s+)?record " + name + "\\b", Pattern.DOTALL)
                .matcher(source);
        if (!matcher.find()) {
            throw new AssertionError("record " + name + " has no Javadoc");
        }
        return plain(matcher.group(1));
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@(?:link|code) #?([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** All but what it says of components. */
    String sentence() {
        return comment.split(" ?@param ", 2)[0].strip();
    }

    /** What it says of a component; empty where its name says enough. */
    Optional<String> of(String component) {
        Matcher matcher =
                Pattern.compile("@param " + component + " (.*?)(?= @param |$)").matcher(comment);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
