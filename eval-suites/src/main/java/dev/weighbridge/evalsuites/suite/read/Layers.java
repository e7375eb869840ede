package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case over its suite: what the case says for itself wins.
 *
 * @param suite what the suite says for all its cases
 * @param own what the case says
 */
record Layers(Section suite, Section own) {

    /** What the case says under this key, or else the suite. */
    Optional<Value> find(String key) {
        return own.find(key).or(() -> suite.find(key));
    }

    /** What both say under this key, the suite first. */
    List<Value> both(String key) {
        return Stream.of(suite.find(key), own.find(key))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A complaint about a key of the case. */
    UserFileException error(String key, String message) {
        return own.error(key, message);
    }
}
