package dev.weighbridge.evalsuites.claims;

import java.util.List;

/**
 * What one check found.
 *
 * @param verdict what it came to
 * @param because what was seen, in one line
 * @param evidence the ids of the exchanges it rests on
 */
public record Finding(Verdict verdict, String because, List<String> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    static Finding pass(String because, Observation... seen) {
        return of(Verdict.PASS, because, seen);
    }

    static Finding fail(String because, Observation... seen) {
        return of(Verdict.FAIL, because, seen);
    }

    static Finding unsettled(String because, Observation... seen) {
        return of(Verdict.INCONCLUSIVE, because, seen);
    }

    private static Finding of(Verdict verdict, String because, Observation... seen) {
        return new Finding(
                verdict, because, List.of(seen).stream().map(Observation::id).toList());
    }
}
