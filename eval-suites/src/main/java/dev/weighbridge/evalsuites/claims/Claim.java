package dev.weighbridge.evalsuites.claims;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thing a provider says of itself.
 *
 * @param id its id in the suite, e.g. {@code RF1}
 * @param words what is claimed, in our words
 * @param checks what must be seen; empty where no call can tell
 * @param untestable why no call can tell; null where one can
 * @param byHand what a person can look at on the provider's pages
 */
public record Claim(
        String id,
        String words,
        List<Check> checks,
        @Nullable String untestable,
        List<String> byHand) {

    public Claim {
        checks = List.copyOf(checks);
        byHand = List.copyOf(byHand);
    }

    /** Why no call can tell, empty where one can. */
    public Optional<String> whyUntestable() {
        return Optional.ofNullable(untestable);
    }
}
