package dev.weighbridge.evalsuites.engine.curtail;

import dev.weighbridge.evalsuites.engine.EarlyEnds;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.score.RowGrader;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.verdict.curtail.Outlook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Grades answers as they come and ends a suite once its verdicts stand whatever is still to come. Suites with repeats or
 * clusters are asked to their end, since no bounds are known for them. Not thread-safe.
 */
public final class SettledSuites implements EarlyEnds {
    /** In large suites not every answer is looked at, since each look takes as long as the suite is. */
    private static final int LOOKS = 1000;

    private final RowGrader grader;
    private final Consumer<String> console;
    private final Set<String> targets;
    private final Map<String, Suite> suites = new LinkedHashMap<>();
    private final Map<String, Outlook> outlooks = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<String> settled = new TreeSet<>();

    private SettledSuites(Comparison comparison, EvalPlan plan, Consumer<String> console) {
        this.grader = new RowGrader(plan, Ports.NONE, true);
        this.console = console;
        this.targets = comparison.targets().stream().map(Target::name).collect(Collectors.toSet());
    }

    /**
     * Those of a plan; none ever where its comparison does not ask for it.
     *
     * @param baseline what the run will be judged against
     * @param console hears which suite ends early, and why
     */
    public static SettledSuites of(
            Comparison comparison, EvalPlan plan, Optional<Baseline> baseline, Consumer<String> console) {
        SettledSuites all = new SettledSuites(comparison, plan, console);
        if (comparison.evals().curtail()) {
            Outlooks outlooks = new Outlooks(comparison, baseline);
            plan.suites().stream().filter(SettledSuites::countable).forEach(suite -> {
                all.suites.put(suite.name(), suite);
                all.outlooks.put(suite.name(), outlooks.of(suite));
            });
        }
        return all;
    }

    private static boolean countable(Suite suite) {
        return suite.cases().stream().allMatch(one -> one.repeats() == 1 && one.cluster() == null);
    }

    /** Takes a row that an earlier process of the same run wrote. */
    public void earlier(EvalRow row) {
        settled(row.item(), row.exchange());
    }

    @Override
    public void settled(EvalItem item, Exchange exchange) {
        Suite suite = suites.get(item.suite());
        Outlook outlook = outlooks.get(item.suite());
        if (suite == null || outlook == null || settled.contains(item.suite())) {
            return;
        }
        outlook.answered(item.target(), item.caseId(), right(item, exchange));
        int count = rows.merge(item.suite(), 1, Integer::sum);
        int cases = suite.cases().size();
        boolean look = count % (1 + cases / LOOKS) == 0;
        long answered = look ? outlook.answeredByAll(targets) : cases;
        if (answered < cases) {
            outlook.settled().ifPresent(verdicts -> end(item.suite(), answered, cases, verdicts));
        }
    }

    private void end(String suite, long answered, int cases, String verdicts) {
        settled.add(suite);
        console.accept(suite + ": stopped after " + answered + " of " + cases
                + " cases: no answer to the rest can change " + verdicts);
    }

    private @Nullable Boolean right(EvalItem item, Exchange exchange) {
        CaseOutcome outcome = grader.grade(new EvalRow(item, 1, "", exchange))
                .graded()
                .overall()
                .outcome();
        return outcome.isQuality() ? outcome == CaseOutcome.CORRECT : null;
    }

    @Override
    public Set<String> suites() {
        return settled;
    }
}
