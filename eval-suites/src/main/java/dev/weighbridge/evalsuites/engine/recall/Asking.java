package dev.weighbridge.evalsuites.engine.recall;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.plan.Hash;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.run.KeptAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Exactly what is asked of whom: two items share an answer where all of this is the same, whatever their suite, case and
 * target are called.
 *
 * @param address where the target is
 * @param parameters how it is asked, as {@link EvalItem#parameters()}
 * @param content a hash of conversation, tools and further fields
 * @param repeat how often it was asked before on purpose
 */
record Asking(String address, String parameters, String content, int repeat) {

    /** What an item of a plan asks; empty where it is not known where its target is. */
    static Optional<Asking> of(EvalPlan plan, EvalItem item, Map<String, URI> baseUrls) {
        return address(plan.target(item), baseUrls)
                .map(address -> new Asking(
                        address, item.parameters(), content(plan.caseOf(item).asked()), item.repeat()));
    }

    private static Optional<String> address(Target target, Map<String, URI> baseUrls) {
        return Optional.ofNullable(baseUrls.get(target.name())).map(baseUrl -> KeptAddress.of(target, baseUrl));
    }

    private static String content(PromptCase asked) {
        return Hash.of(asked.messages() + "\n" + asked.tools() + "\n" + asked.extra());
    }
}
