package dev.weighbridge.evalsuites.suite;

import static java.util.Objects.requireNonNull;

/**
 * Something of a foreign suite that could not be carried over, and what became of it.
 *
 * @param place file, line and path, for example {@code promptfooconfig.yaml:12: tests}
 * @param message what it is and what follows, in one line
 */
public record Notice(String place, String message) {
    public Notice {
        requireNonNull(place, "place is null");
        message = message.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Place and message in one line. */
    public String line() {
        return place + " " + message;
    }
}
