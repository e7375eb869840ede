package dev.weighbridge.measurements.comparison;

import static java.util.Objects.requireNonNullElse;

import dev.weighbridge.gateway.price.Money;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run may use up at most, warm-up and retries included.
 *
 * @param requests requests of all targets together
 * @param tokens input and output tokens of all targets together, by worst case before they are sent
 * @param money what all targets together may charge
 * @param time how long it may ask, all its processes added up, above 0; null where that is not bounded
 * @param targets what single targets may use up beside that, by their names
 */
public record Caps(
        long requests, long tokens, Money money, @Nullable Duration time, Map<String, Part> targets) {

    public Caps {
        // Folders older than this field lack it.
        targets = Map.copyOf(requireNonNullElse(targets, Map.of()));
    }

    /** Caps of all targets together, with as much time as it takes. */
    public Caps(long requests, long tokens, Money money) {
        this(requests, tokens, money, null, Map.of());
    }

    /**
     * What some requests may use up at most; null where that is not bounded.
     *
     * @param requests how many they may be
     * @param tokens input and output tokens
     * @param money what they may charge
     */
    public record Part(
            @Nullable Long requests,
            @Nullable Long tokens,
            @Nullable Money money) {
        /** No bounds. */
        public static final Part NONE = new Part(null, null, null);
    }

    /** What all targets together may use up. */
    public Part together() {
        return new Part(requests, tokens, money);
    }

    /** What one target may use up beside that. */
    public Part of(String target) {
        return targets.getOrDefault(target, Part.NONE);
    }
}
