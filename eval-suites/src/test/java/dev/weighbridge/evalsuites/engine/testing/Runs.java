package dev.weighbridge.evalsuites.engine.testing;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Run folders for plans. */
public final class Runs {
    /** Counts letters, since no test minds how many. */
    public static final TokenCounter LETTERS = new TokenCounter() {
        @Override
        public String encoding() {
            return "letters";
        }

        @Override
        public int count(String text) {
            return text.length();
        }
    };

    private Runs() {}

    /** The folder of a run of this plan, begun or gone on with. */
    public static RunFolder folder(Path runs, EvalPlan plan, Caps caps, boolean storeTexts) {
        Slo slo = new Slo(Duration.ofSeconds(1), null, Duration.ofSeconds(20));
        List<Workload> sums = List.of(new Workload("sums", "sums.yaml", slo));
        return folder(runs, plan.targets(), caps, storeTexts, sums, Evals.USUAL);
    }

    /** The same under wide caps, asked and graded in this way. */
    public static RunFolder folder(Path runs, EvalPlan plan, Evals evals) {
        List<Workload> sums = List.of(new Workload("sums", "sums.yaml", Slo.NONE));
        return folder(runs, plan.targets(), Plans.WIDE, true, sums, evals);
    }

    /** The folder of a run of these workloads on two targets, without caps that matter. */
    public static RunFolder of(Path runs, boolean storeTexts, Workload... workloads) {
        Caps caps = new Caps(1_000_000, 1_000_000_000_000L, new Money(Long.MAX_VALUE / 4));
        List<Target> targets = List.of(Plans.target("free"), Plans.target("paid"));
        return folder(runs, targets, caps, storeTexts, List.of(workloads), Evals.USUAL);
    }

    private static RunFolder folder(
            Path runs, List<Target> targets, Caps caps, boolean storeTexts, List<Workload> workloads, Evals evals) {
        Load load = new Load(
                new Load.ArrivalProcess.Gamma(0.5),
                1,
                new Load.Pattern.Fixed(List.of(new Load.Level.Closed(3)), 10, 2));
        Comparison comparison = new Comparison(
                "mine",
                "00ff",
                targets.get(0).name(),
                targets.get(targets.size() - 1).name(),
                targets,
                workloads,
                load,
                caps,
                Timeouts.DEFAULT,
                storeTexts,
                7,
                evals,
                Gating.USUAL,
                true,
                Language.EN);
        Manifest manifest = new Manifest(
                1,
                "run-1",
                Plans.WALL.instant(),
                "plan-1",
                comparison,
                Map.of(),
                Map.of(),
                "mvn gatling:test",
                Map.of());
        return RunFolder.openOrResume(runs, manifest, false);
    }
}
