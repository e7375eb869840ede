package dev.weighbridge.evalsuites.claims;

import java.util.Set;

/** One thing that must be seen for a claim to hold. Pure. */
public interface Check {

    /** The calls it looks at, all of them made before it is asked. */
    Set<String> calls();

    /** What is found in what was seen. */
    Finding find(Observations seen);
}
