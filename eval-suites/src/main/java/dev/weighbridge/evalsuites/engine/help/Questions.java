package dev.weighbridge.evalsuites.engine.help;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.plan.Hash;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.comparison.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one helper is asked. A question is known by a hash of its words, so that the same one is asked once in a run and
 * its answer is found again without being told whose it was. Not thread-safe.
 */
final class Questions {
    private final Map<String, EvalCase> asked = new LinkedHashMap<>();

    /** The id of a question. */
    static String id(List<Message> messages) {
        return Hash.of(messages.toString());
    }

    void add(List<Message> messages) {
        asked.computeIfAbsent(id(messages), id -> asCase(id, messages));
    }

    private static EvalCase asCase(String id, List<Message> messages) {
        return new EvalCase(id, messages, Tools.NONE, Map.of(), List.of(), null, null, null, List.of(), 1, null, 1);
    }

    /** Asking them of a helper; empty where there are none. The same question is the same item in every process. */
    Optional<EvalPlan> plan(Target helper, long seed) {
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(EvalPlan.of(
                        List.of(new Suite(helper.name(), helper.name(), List.copyOf(asked.values()))),
                        List.of(helper),
                        seed));
    }
}
