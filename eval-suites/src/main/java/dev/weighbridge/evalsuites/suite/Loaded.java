package dev.weighbridge.evalsuites.suite;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A suite and what could not be carried over into it.
 *
 * @param notices in file order; none where the suite is whole
 */
public record Loaded(Suite suite, List<Notice> notices) {
    public Loaded {
        requireNonNull(suite, "suite is null");
        notices = List.copyOf(notices);
    }

    /** A suite that lost nothing. */
    public static Loaded whole(Suite suite) {
        return new Loaded(suite, List.of());
    }
}
