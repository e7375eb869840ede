package dev.weighbridge.measurements.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers rest on, by SHA-256 in hexadecimal.
 *
 * @param journal of the bytes of {@code exchanges.jsonl} as they were read; null where nobody reckoned it
 * @param suites of all that each workload's suite asks and checks, by the workload's name; none where the run keeps no
 *     suites
 */
public record Hashes(@Nullable String journal, Map<String, String> suites) {
    /** Nobody reckoned any. */
    public static final Hashes NONE = new Hashes(null, Map.of());

    public Hashes {
        suites = Collections.unmodifiableMap(new LinkedHashMap<>(suites));
    }
}
