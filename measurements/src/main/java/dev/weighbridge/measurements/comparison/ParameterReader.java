package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sampling and length; the length is always bounded, so that the worst case costs a finite sum. */
final class ParameterReader {
    /** Where a file gives no length. */
    static final int DEFAULT_MAX_TOKENS = 256;

    private static final int MOST_TOKENS = 1_000_000;
    private static final Parameters DEFAULT = new Parameters(null, DEFAULT_MAX_TOKENS, null, List.of(), null);

    private ParameterReader() {}

    static Parameters read(Section target) {
        return target.section("parameters", Keys.PARAMETERS)
                .map(ParameterReader::parameters)
                .orElse(DEFAULT);
    }

    private static Parameters parameters(Section section) {
        Integer maxTokens = tokens(section, "max-tokens");
        Integer maxCompletionTokens = tokens(section, "max-completion-tokens");
        if (maxTokens != null && maxCompletionTokens != null) {
            throw section.error("max-tokens", "and max-completion-tokens are both given; keep the one the model takes");
        }
        return new Parameters(
                section.find("temperature").map(value -> value.between(0, 2)).orElse(null),
                maxTokens == null && maxCompletionTokens == null ? Integer.valueOf(DEFAULT_MAX_TOKENS) : maxTokens,
                maxCompletionTokens,
                section.find("stop").map(ParameterReader::stop).orElse(List.of()),
                section.find("seed")
                        .map(value -> value.integer(Long.MIN_VALUE, Long.MAX_VALUE))
                        .orElse(null));
    }

    private static @Nullable Integer tokens(Section section, String key) {
        return section.find(key).map(value -> value.integer(1, MOST_TOKENS)).orElse(null);
    }

    private static List<String> stop(Value value) {
        List<String> sequences = value.items().stream().map(Value::text).toList();
        if (sequences.isEmpty() || sequences.size() > 4 || sequences.contains("")) {
            throw value.wrong("has " + sequences.size() + " entries; give one to four texts, none of them empty");
        }
        return sequences;
    }
}
