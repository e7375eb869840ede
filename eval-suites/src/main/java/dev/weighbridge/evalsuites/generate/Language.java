package dev.weighbridge.evalsuites.generate;

import java.util.Locale;

/** A language our own suites come in. */
enum Language {
    EN,
    KO;

    /** The tag at the end of a suite's name. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of two that is in this language. */
    <T> T of(T english, T korean) {
        return this == EN ? english : korean;
    }
}
