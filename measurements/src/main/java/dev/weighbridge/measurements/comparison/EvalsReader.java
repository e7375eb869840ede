package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.util.List;

/** Reads how it is found out how good the answers are. */
final class EvalsReader {
    private static final int MOST_AT_ONCE = 1000;
    private static final int FARTHEST_LEAD = 1_000_000;
    private static final int MOST_STRIKES = 1000;

    private EvalsReader() {}

    static Evals read(Section root, List<Target> targets, LimitsReader limits, PriceReader prices) {
        HelperReader helpers = new HelperReader(root, targets, limits, prices);
        return root.section("evals", Keys.EVALS)
                .map(section -> evals(section, helpers))
                .orElse(Evals.USUAL);
    }

    private static Evals evals(Section section, HelperReader helpers) {
        int atOnce = number(section, "at-once", MOST_AT_ONCE, Evals.USUAL.atOnce());
        // A lead below what is in flight would keep the targets from being asked so much at once.
        int lead = Math.max(Evals.USUAL.lead(), 2 * atOnce);
        return new Evals(
                atOnce,
                number(section, "lead", FARTHEST_LEAD, lead),
                number(section, "strikes", MOST_STRIKES, Evals.USUAL.strikes()),
                section.find("judge").map(helpers::judge).orElse(null),
                section.find("embeddings").map(helpers::embeddings).orElse(null),
                section.find("cache").map(helpers::cache).orElse(false),
                section.find("curtail").map(Value::bool).orElse(false));
    }

    private static int number(Section section, String key, int most, int otherwise) {
        return section.find(key).map((Value value) -> value.integer(1, most)).orElse(otherwise);
    }
}
