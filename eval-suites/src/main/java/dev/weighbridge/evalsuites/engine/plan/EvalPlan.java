package dev.weighbridge.evalsuites.engine.plan;

import dev.weighbridge.evalsuites.engine.Costs;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every case of some suites, asked of some targets, in a seeded order. Two plans of the same suites, targets and seed are
 * the same. Immutable.
 *
 * <p>In a journal an item is told by its target, its suite's name as the workload, its case, its repeat, and the suite's
 * hash in the level. How the target is asked is no label: within a run folder its name says it.
 */
public final class EvalPlan implements Costs {
    /** A client sends a request again, once, where a pooled connection turns out to be dead. */
    private static final int SENDS_AT_MOST = 2;

    private final Map<String, Suite> suites = new LinkedHashMap<>();
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, Map<String, EvalCase>> cases = new HashMap<>();
    private final Map<String, String> asking = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final List<EvalItem> items;

    private EvalPlan(List<Suite> suites, List<Target> targets, long seed) {
        suites.forEach(this::add);
        targets.forEach(this::add);
        items = ItemOrder.of(suites, targets, seed);
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException where two suites or two targets have the same name, two cases of a suite the same
     *     id, or a target has no length limit
     */
    public static EvalPlan of(List<Suite> suites, List<Target> targets, long seed) {
        EvalPlan plan = new EvalPlan(suites, targets, seed);
        targets.forEach(target -> plan.worst(first(plan, target)));
        return plan;
    }

    private static EvalItem first(EvalPlan plan, Target target) {
        return plan.items.stream()
                .filter(item -> item.target().equals(target.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no suite"));
    }

    private void add(Suite suite) {
        Map<String, EvalCase> byId = new HashMap<>();
        for (EvalCase evalCase : suite.cases()) {
            requireNew(byId.put(evalCase.id(), evalCase), "case", evalCase.id());
        }
        requireNew(suites.put(suite.name(), suite), "suite", suite.name());
        cases.put(suite.name(), byId);
        levels.put(suite.hash(), Labels.EVALS + Hash.of(suite.hash()));
    }

    private void add(Target target) {
        requireNew(targets.put(target.name(), target), "target", target.name());
        asking.put(target.name(), Hash.ofAsking(target));
    }

    private static void requireNew(@Nullable Object before, String what, String name) {
        if (before != null) {
            throw new IllegalArgumentException("two of the same " + what + " \"" + name + "\"");
        }
    }

    /** What is asked, in order; next to each other the same question to each target. */
    public List<EvalItem> items() {
        return items;
    }

    /** The targets, in the order given. */
    public List<Target> targets() {
        return List.copyOf(targets.values());
    }

    /** The suites, in the order given. */
    public List<Suite> suites() {
        return List.copyOf(suites.values());
    }

    /** The target an item is asked of. */
    public Target target(EvalItem item) {
        return known(targets.get(item.target()), item);
    }

    /** The case an item asks. */
    public EvalCase caseOf(EvalItem item) {
        return known(cases.getOrDefault(item.suite(), Map.of()).get(item.caseId()), item);
    }

    /** What the user asks last in a case of a suite; empty where that is nothing, or there is no such case. */
    public String question(String suite, String caseId) {
        EvalCase found = cases.getOrDefault(suite, Map.of()).get(caseId);
        return found == null ? "" : found.question();
    }

    /** What is sent for an item, its answer to be streamed; the case's further fields win over the target's. */
    public ModelRequest request(EvalItem item) {
        return caseOf(item).asked().request(target(item));
    }

    /** What the user says in an item, as the journal keeps it. */
    public String prompt(EvalItem item) {
        return caseOf(item).asked().userText();
    }

    @Override
    public WorstCase worst(EvalItem item) {
        RequestBound once = RequestBound.of(target(item), caseOf(item).asked());
        return new WorstCase(
                SENDS_AT_MOST, SENDS_AT_MOST * once.tokens(), once.money().times(SENDS_AT_MOST));
    }

    @Override
    public TokenPrice price(String target) {
        return Optional.ofNullable(targets.get(target))
                .map(Target::price)
                .orElseThrow(() -> new IllegalArgumentException("no target \"" + target + "\" in the plan"));
    }

    /** How a journal labels an attempt of an item. */
    public Labels labels(EvalItem item, String simulation, int attempt) {
        return new Labels(
                simulation,
                item.target(),
                item.suite(),
                item.caseId(),
                item.repeat(),
                0,
                known(levels.get(item.suiteHash()), item),
                attempt,
                false);
    }

    /** The item these labels are of; empty where it is not in this plan. */
    public Optional<EvalItem> item(Labels labels) {
        Suite suite = suites.get(labels.workload());
        String how = asking.get(labels.target());
        if (suite == null || how == null || !labels.level().equals(levels.get(suite.hash())) || labels.warmUp()) {
            return Optional.empty();
        }
        EvalCase evalCase = cases.getOrDefault(suite.name(), Map.of()).get(labels.caseId());
        return evalCase == null || labels.repeat() >= evalCase.repeats()
                ? Optional.empty()
                : Optional.of(
                        new EvalItem(suite.name(), suite.hash(), evalCase.id(), labels.target(), how, labels.repeat()));
    }

    private static <T> T known(@Nullable T found, EvalItem item) {
        if (found == null) {
            throw new IllegalArgumentException(item + " is not in the plan");
        }
        return found;
    }
}
