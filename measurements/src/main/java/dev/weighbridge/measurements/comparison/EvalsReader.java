package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;

/** Reads how it is found out how good the answers are. */
final class EvalsReader {
    private static final int MOST_AT_ONCE = 1000;
    private static final int FARTHEST_LEAD = 1_000_000;
    private static final int MOST_STRIKES = 1000;

    private EvalsReader() {}

    static Evals read(Section root) {
        return root.section("evals", Keys.EVALS).map(EvalsReader::evals).orElse(Evals.USUAL);
    }

    private static Evals evals(Section section) {
        int atOnce = number(section, "at-once", MOST_AT_ONCE, Evals.USUAL.atOnce());
        // A lead below what is in flight would keep the targets from being asked so much at once.
        int lead = Math.max(Evals.USUAL.lead(), 2 * atOnce);
        return new Evals(
                atOnce,
                number(section, "lead", FARTHEST_LEAD, lead),
                number(section, "strikes", MOST_STRIKES, Evals.USUAL.strikes()),
                section.find("curtail").map(Value::bool).orElse(false));
    }

    private static int number(Section section, String key, int most, int otherwise) {
        return section.find(key).map(value -> value.integer(1, most)).orElse(otherwise);
    }
}
