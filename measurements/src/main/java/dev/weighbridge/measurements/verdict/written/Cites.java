package dev.weighbridge.measurements.verdict.written;

import dev.weighbridge.measurements.verdict.Words;
import java.util.List;

/** Names what a verdict rests on, and where that is found. */
final class Cites {
    private static final int MOST = 5;
    private static final String WHERE = " (in index.html under Verdict)";

    private Cites() {}

    /** The first few ids, how many more there are, and where to look. */
    static String words(List<String> ids) {
        int more = ids.size() - MOST;
        String named = more <= 0
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, MOST)) + " and " + Words.count(more, "other");
        return named + WHERE;
    }
}
