package dev.weighbridge.evalsuites.suite;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A suite: cases that are weighed together.
 *
 * @param name its name
 * @param hash a hash of all that decides what is asked and how it is graded, in hexadecimal
 * @param cases its cases in file order, ids unique; at least one
 */
public record Suite(String name, String hash, List<EvalCase> cases) {

    public Suite {
        requireNonNull(name, "name is null");
        requireNonNull(hash, "hash is null");
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("suite " + name + " has no cases");
        }
    }
}
