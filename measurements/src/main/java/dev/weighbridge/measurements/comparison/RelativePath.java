package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Value;
import java.util.List;

/** Paths that may not leave the folder they count from. */
final class RelativePath {
    private RelativePath() {}

    /** The path a value gives; {@code rule} tells what to write where it leaves the folder or ends otherwise. */
    static String read(Value value, List<String> endings, String rule) {
        String path = value.text();
        boolean inside = !path.startsWith("/")
                && !path.contains("\\")
                && !path.contains(":")
                && !List.of(path.split("/", -1)).contains("..");
        if (!inside || endings.stream().noneMatch(path::endsWith)) {
            throw value.not(rule);
        }
        return path;
    }
}
