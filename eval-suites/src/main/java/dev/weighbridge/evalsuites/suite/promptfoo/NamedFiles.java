package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.evalsuites.suite.part.SuiteFolder;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Files named in a promptfoo configuration: {@code file://} and a path from its folder. */
final class NamedFiles {
    static final String SCHEME = "file://";

    private static final Set<String> CODE = Set.of("js", "cjs", "mjs", "ts", "cts", "mts", "py", "rb", "sh", "go");

    private final SuiteFolder folder;

    NamedFiles(SuiteFolder folder) {
        this.folder = folder;
    }

    /** Why a file cannot be used, for a notice; empty where it can be. */
    static Optional<String> unsupported(String name) {
        String path = path(name);
        if (name.matches("(https?|huggingface|s3|az|gs|exec|langfuse|portkey|helicone)://.*")) {
            return Optional.of("comes from elsewhere and is not fetched");
        }
        if (path.contains("*")) {
            return Optional.of("is a pattern of names; name each file");
        }
        return CODE.contains(ending(path.replaceFirst("(\\.[a-z]+):\\w+$", "$1")))
                ? Optional.of("is code, which is not run")
                : Optional.empty();
    }

    /** The ending of a path in lower case; empty where it has none. */
    static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static String path(String name) {
        return name.startsWith(SCHEME) ? name.substring(SCHEME.length()) : name;
    }

    SourceText text(String name, Function<String, UserFileException> wrong) {
        return folder.text(path(name), wrong);
    }

    /** What a file holds: a value where it is JSON or YAML, or else its text. */
    YamlNode value(String name, int line, Function<String, UserFileException> wrong) {
        SourceText source = text(name, wrong);
        return switch (ending(name)) {
            case "json" -> Nodes.json(source);
            case "yaml", "yml" -> Nodes.yaml(source);
            default -> Nodes.scalar(line, source.text().stripTrailing());
        };
    }
}
