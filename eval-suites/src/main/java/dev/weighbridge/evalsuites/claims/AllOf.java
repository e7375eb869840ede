package dev.weighbridge.evalsuites.claims;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A check that looks at all observations of some calls, hindered or not.
 *
 * @param names the calls
 * @param rule what is found in them
 */
record AllOf(List<String> names, Function<List<Observation>, Finding> rule) implements Check {

    @Override
    public Set<String> calls() {
        return Set.copyOf(names);
    }

    @Override
    public Finding find(Observations seen) {
        return rule.apply(
                names.stream().flatMap(name -> seen.all(name).stream()).toList());
    }
}
