package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.price.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far a process's part of a run has come, for a console.
 *
 * @param settled exchanges whose line is written, by outcome label
 * @param inFlight requests reserved by this process whose exchange is not written yet
 * @param spent what all processes used or set aside so far
 */
public record Progress(Map<String, Integer> settled, int inFlight, Money spent) {

    public Progress {
        settled = Collections.unmodifiableMap(new LinkedHashMap<>(settled));
    }

    /** What became of exchanges, in words: {@code 118 completed, 2 rate-limited}. */
    public String outcomes() {
        return settled.isEmpty()
                ? "nothing ended yet"
                : settled.entrySet().stream()
                        .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                        .collect(Collectors.joining(", "));
    }
}
