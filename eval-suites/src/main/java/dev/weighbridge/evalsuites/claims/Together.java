package dev.weighbridge.evalsuites.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A check that looks at the observations of some calls together; it is not settled where one of them was hindered.
 *
 * @param names the calls
 * @param rule what is found in all their observations, in the order of the names
 */
record Together(List<String> names, Function<List<Observation>, Finding> rule) implements Check {

    @Override
    public Set<String> calls() {
        return Set.copyOf(names);
    }

    @Override
    public Finding find(Observations seen) {
        List<Observation> all =
                names.stream().flatMap(name -> seen.all(name).stream()).toList();
        Optional<Observation> hindered = Observations.hindered(all);
        return hindered.map(one -> Finding.unsettled(one.call() + ": " + Hindrance.words(one), one))
                .orElseGet(() -> rule.apply(all));
    }
}
