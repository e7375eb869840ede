package dev.weighbridge.evalsuites.claims;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A check that every observation of some calls must pass by itself.
 *
 * @param names the calls
 * @param rule what is found in one observation
 */
record EachOf(List<String> names, Function<Observation, Finding> rule) implements Check {

    /** One that says nothing of observations that were hindered. */
    static EachOf unhindered(List<String> names, Function<Observation, Finding> rule) {
        return new EachOf(
                names,
                seen -> Hindrance.isOne(seen)
                        ? Finding.unsettled(seen.call() + ": " + Hindrance.words(seen), seen)
                        : rule.apply(seen));
    }

    /** One that looks into answers only: whoever did not answer fails it. */
    static EachOf answers(List<String> names, Function<Observation, Finding> rule) {
        return unhindered(
                names,
                seen -> seen.answered()
                        ? rule.apply(seen)
                        : Finding.fail(seen.call() + ": no answer, " + Hindrance.words(seen), seen));
    }

    @Override
    public Set<String> calls() {
        return Set.copyOf(names);
    }

    @Override
    public Finding find(Observations seen) {
        List<Finding> findings = names.stream()
                .flatMap(name -> seen.all(name).stream())
                .map(rule)
                .toList();
        Verdict verdict = Verdicts.of(findings);
        List<Finding> deciding = findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .toList();
        return new Finding(
                verdict,
                deciding.stream().map(Finding::because).distinct().limit(3).collect(Collectors.joining("; ")),
                deciding.stream()
                        .flatMap(finding -> finding.evidence().stream())
                        .toList());
    }
}
