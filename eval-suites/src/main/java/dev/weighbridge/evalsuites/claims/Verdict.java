package dev.weighbridge.evalsuites.claims;

import java.util.Locale;

/** What came of checking a claim. */
public enum Verdict {
    /** The provider does what it says, as far as the calls can tell. */
    PASS,
    /** It does not. */
    FAIL,
    /** The calls did not settle it. */
    INCONCLUSIVE,
    /** No call can settle it, or none that was allowed. */
    NOT_TESTABLE;

    /** The spelling in tables: {@code NOT TESTABLE}. */
    public String words() {
        return name().toUpperCase(Locale.ROOT).replace('_', ' ');
    }
}
