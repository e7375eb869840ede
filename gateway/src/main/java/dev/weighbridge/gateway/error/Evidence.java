package dev.weighbridge.gateway.error;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an error is judged by. All text is in lower case.
 *
 * @param status the HTTP status, or the one the body gives itself; {@link #NO_STATUS} where neither is told
 * @param json whether the body was JSON
 * @param names the identifiers it carries: types, codes and the like, with underscores for spaces and hyphens
 * @param message the words for people
 * @param whole all of it, cut where it is long
 * @param retryable what the body itself says of trying again; null where it does not
 */
record Evidence(
        int status,
        boolean json,
        Set<String> names,
        String message,
        String whole,
        @Nullable Boolean retryable) {
    static final int NO_STATUS = 0;

    Evidence {
        names = Set.copyOf(names);
    }

    Evidence withStatus(int given) {
        return new Evidence(given, json, names, message, whole, retryable);
    }

    boolean statusIn(Set<Integer> statuses) {
        return statuses.contains(status);
    }

    boolean named(String name) {
        return names.contains(name);
    }

    /** Whether one of the names is of this form. */
    boolean named(Pattern pattern) {
        return names.stream().anyMatch(name -> pattern.matcher(name).find());
    }

    boolean says(Pattern pattern) {
        return pattern.matcher(message).find();
    }

    boolean holds(Pattern pattern) {
        return pattern.matcher(whole).find();
    }
}
