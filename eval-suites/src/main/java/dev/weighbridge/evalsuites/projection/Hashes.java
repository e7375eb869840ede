package dev.weighbridge.evalsuites.projection;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Workload;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two runs did the same work, and whether they asked it in the same way.
 *
 * <p>A changed prompt is a change that a gate is for. So neither the work nor a case hangs on how the prompt reads: a
 * case is known by its id and by what is checked of its answer.
 */
public final class Hashes {
    private static final Set<String> HELPED = Set.of("llm-rubric", "similar");

    private Hashes() {}

    /** Which work it is: its suite. */
    static String work(Workload workload) {
        return new Sha().add(workload.suite()).hex();
    }

    /** How it is asked: prompts as far as they are kept, parameters, service level and load; no price, no address, no seed. */
    static String asking(Comparison comparison, Workload workload, Optional<Suite> suite) {
        Sha sha = new Sha().add(workload.slo());
        sha.add(workload.load() ? comparison.load() : "no load");
        comparison.targets().stream().sorted(Comparator.comparing(Target::name)).forEach(target -> add(sha, target));
        suite.filter(Hashes::helped)
                .ifPresent(kept ->
                        comparison.evals().helpers().forEach(helper -> add(sha.add(helper.model()), helper)));
        suite.ifPresent(kept ->
                kept.cases().stream().sorted(Comparator.comparing(EvalCase::id)).forEach(one -> add(sha, one)));
        return sha.hex();
    }

    /** Another judge is another way of grading what is asked. */
    private static boolean helped(Suite suite) {
        return suite.cases().stream().flatMap(one -> one.checks().stream()).anyMatch(Hashes::helped);
    }

    private static boolean helped(Check check) {
        return check instanceof Check.Several several
                ? several.checks().stream().anyMatch(Hashes::helped)
                : HELPED.contains(((Check.Single) check).type());
    }

    private static void add(Sha sha, Target target) {
        sha.add(target.name())
                .add(target.dialect().label())
                .add(target.parameters())
                .add(new TreeMap<>(target.extra()))
                .add(new TreeMap<>(target.headers()));
    }

    private static void add(Sha sha, EvalCase one) {
        sha.add(one.id()).add(one.messages()).add(one.tools()).add(new TreeMap<>(one.extra()));
    }

    /** What is checked of a case's answer, wherever in its file that stands. */
    public static String ofCase(EvalCase one) {
        Sha sha = new Sha().add(one.threshold());
        one.checks().forEach(check -> add(sha, check));
        return sha.hex();
    }

    private static void add(Sha sha, Check check) {
        sha.add(check.weight());
        if (check instanceof Check.Single single) {
            sha.add(single.type())
                    .add(single.negated())
                    .add(ordered(single.value()))
                    .add(ordered(single.settings()))
                    .add(single.threshold());
        } else if (check instanceof Check.Several several) {
            sha.add("several").add(several.checks().size()).add(several.threshold());
            several.checks().forEach(inner -> add(sha, inner));
        }
    }

    /** The order of keys means nothing in a file. */
    private static @Nullable Object ordered(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, String> ordered = new TreeMap<>();
            map.forEach((key, inner) -> ordered.put(String.valueOf(key), String.valueOf(ordered(inner))));
            return ordered;
        }
        return value;
    }
}
