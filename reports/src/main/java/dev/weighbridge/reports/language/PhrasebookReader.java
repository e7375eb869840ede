package dev.weighbridge.reports.language;

import dev.weighbridge.reports.language.Phrase.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a book from the class path. An English line is followed by the other language's, which begins with a tab; a line
 * that begins with {@code =} lists words that stay, and one with {@code #} is for those who read the file. Not
 * thread-safe.
 */
final class PhrasebookReader {
    /** The parts of a book, files of this name. */
    static final List<String> PARTS = List.of(
            "joints", "lists", "page", "method", "verdict", "load", "course", "answers", "limits", "honesty", "money",
            "meter", "claims", "graders", "scripts");

    private static final String SCRIPTS = "scripts";

    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<String> unchanged = new HashSet<>();
    private final Map<String, String> scripts = new LinkedHashMap<>();

    private PhrasebookReader() {}

    static Phrasebook read(String folder) {
        PhrasebookReader reader = new PhrasebookReader();
        PARTS.forEach(part -> reader.part(part, lines(folder + "/" + part + ".txt")));
        return Phrasebook.of(reader.phrases, reader.unchanged, reader.scripts);
    }

    private void part(String part, List<String> lines) {
        String english = "";
        for (String line : lines) {
            if (line.startsWith("= ")) {
                unchanged.addAll(Arrays.asList(line.substring(2).split(" ")));
            } else if (line.startsWith("\t")) {
                phrase(part, english, line.substring(1));
            } else if (!line.startsWith("#")) {
                english = line;
            }
        }
    }

    private void phrase(String part, String english, String other) {
        Phrase phrase = new Phrase(Template.of(Phrasebook.begun(english)), Template.of(other), kind(part));
        if (part.equals(SCRIPTS)) {
            scripts.put(english, other);
        }
        // Scripts fill their slots themselves.
        if (!part.equals(SCRIPTS) || phrase.english().whole()) {
            phrases.add(phrase);
        }
    }

    private static Kind kind(String part) {
        return switch (part) {
            case "joints" -> Kind.JOINT;
            case "lists" -> Kind.LIST;
            default -> Kind.OTHER;
        };
    }

    static List<String> lines(String resource) {
        try (InputStream in = PhrasebookReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path; the build is incomplete");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read from the class path", e);
        }
    }
}
