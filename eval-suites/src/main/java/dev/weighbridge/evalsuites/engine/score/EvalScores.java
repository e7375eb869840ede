package dev.weighbridge.evalsuites.engine.score;

import static java.util.Comparator.comparing;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores by suite and target. The order in which rows are added makes no difference. Not thread-safe. */
public final class EvalScores {
    private final Map<Place, Slices> places = new LinkedHashMap<>();

    private record Place(String suite, String target) {}

    private static final class Slices {
        private final List<GradedRow> rows = new ArrayList<>();
        private int planned;
    }

    /** No rows yet of what is planned. */
    public EvalScores(EvalPlan plan) {
        plan.suites()
                .forEach(suite -> plan.targets()
                        .forEach(target -> places.put(new Place(suite.name(), target.name()), new Slices())));
        plan.items().forEach(item -> slices(item).planned++);
    }

    /** The scores of a run, graded anew from its journal. */
    public static List<SuiteScore> of(RunFolder folder, EvalPlan plan, Consequences consequences, Ports ports) {
        RowGrader grader =
                new RowGrader(plan, ports, folder.manifest().comparison().storeTexts());
        EvalScores scores = new EvalScores(plan);
        EvalRows.only(folder, plan, consequences, row -> scores.add(grader.grade(row)));
        return scores.scores();
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException where it is not of the plan
     */
    public void add(GradedRow row) {
        slices(row.item()).rows.add(row);
    }

    private Slices slices(EvalItem item) {
        Slices found = places.get(new Place(item.suite(), item.target()));
        if (found == null) {
            throw new IllegalArgumentException(item + " is not in the plan");
        }
        return found;
    }

    /** The score of each target on each suite, suites in the order of the plan and so their targets. */
    public List<SuiteScore> scores() {
        List<SuiteScore> all = new ArrayList<>();
        places.forEach((place, slices) -> all.add(score(place, slices)));
        return all;
    }

    private static SuiteScore score(Place place, Slices slices) {
        Tallying whole = new Tallying();
        Map<String, Tallying> tags = new HashMap<>();
        slices.rows.stream()
                .sorted(comparing((GradedRow row) -> row.item().caseId())
                        .thenComparing(row -> row.item().repeat()))
                .forEach(row -> {
                    whole.add(row);
                    row.evalCase().tags().stream()
                            .distinct()
                            .forEach(tag -> tags.computeIfAbsent(tag, name -> new Tallying())
                                    .add(row));
                });
        Map<String, Tally> byTag = new HashMap<>();
        tags.forEach((tag, tallying) -> byTag.put(tag, tallying.tally()));
        int missing = slices.planned - slices.rows.size();
        return new SuiteScore(place.target(), place.suite(), missing, whole.tally(), byTag);
    }
}
