package dev.weighbridge.evalsuites.workload;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.plan.RandomStreams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A seeded sample of cases. A larger one of the same seed holds every smaller one. */
final class Sample {
    private Sample() {}

    /** As many cases as a workload wants, in file order. */
    static List<EvalCase> of(List<EvalCase> cases, Workload workload, long seed) {
        Integer wanted = workload.sample();
        if (wanted == null || wanted >= cases.size()) {
            return cases;
        }
        RandomGenerator random = new RandomStreams(seed).of("sample " + workload.name(), 0);
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, cases.size()).boxed().toList());
        for (int i = 0; i < wanted; i++) {
            Collections.swap(places, i, random.nextInt(i, places.size()));
        }
        return places.subList(0, wanted).stream().sorted().map(cases::get).toList();
    }
}
