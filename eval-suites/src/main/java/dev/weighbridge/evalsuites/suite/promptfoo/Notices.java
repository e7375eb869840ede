package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.Notice;
import dev.weighbridge.evalsuites.suite.part.CheckReader;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What could not be carried over, each thing once. */
final class Notices {
    static final String NOT_GRADED = "; its case is asked and not graded";

    private final Set<Notice> all = new LinkedHashSet<>();

    void add(Value at, String message) {
        all.add(new Notice(CheckReader.place(at), message));
    }

    void add(SourceText source, int line, String message) {
        all.add(new Notice(source.name() + ":" + line + ":", message));
    }

    List<Notice> all() {
        return List.copyOf(all);
    }
}
