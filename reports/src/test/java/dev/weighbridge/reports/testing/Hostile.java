package dev.weighbridge.reports.testing;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.summary.Answerers;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.ErrorKind;
import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.SimulationFacts;
import dev.weighbridge.measurements.summary.Spent;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A summary in which every foreign text attacks the page it is shown in. */
public final class Hostile {
    /** Ends tags and attributes, runs scripts, turns the reading direction, steers terminals, breaks UTF-16. */
    public static final String TEXT = "</script></style></title>\"'><script>document.title='OWNED'</script>"
            + "<img src=x onerror=\"document.title='OWNED'\">{{7*7}}${7*7}\u202e\u2066\u001b[31m\ud800&amp;";

    private Hostile() {}

    /** The summary. */
    public static Summary summary() {
        String huge = TEXT + "x".repeat(1_000_000);
        String free = "free" + TEXT;
        String paid = "paid" + TEXT;
        Cell one = renamed(free, 4);
        Cell other = renamed(paid, 4);
        return new Summary(
                1,
                new RunFacts(
                        TEXT, Instant.EPOCH, null, true, false, TEXT, TEXT, free, paid, 1, huge, Map.of(TEXT, huge)),
                List.of(target(free), target(paid)),
                List.of(new WorkloadFacts(
                        TEXT, TEXT, 1, Summaries.typical().workloads().get(0).slo())),
                List.of(new SimulationFacts(TEXT, false, huge)),
                List.of(one, other),
                List.of(),
                List.of(new ErrorKind(free, TEXT, TEXT, 1, TEXT, TEXT, huge, null)),
                List.of(new Spent(free, 1, 1, 1, Summaries.usd("0.1"), null)),
                List.of(huge));
    }

    private static TargetFacts target(String name) {
        return new TargetFacts(
                name,
                TEXT,
                "javascript:alert(1)//" + TEXT,
                TEXT,
                true,
                TokenPrice.FREE,
                Map.of(TEXT, 1),
                Map.of(TEXT, 1),
                new Answerers(
                        1,
                        0,
                        List.of(
                                GradedSummaries.answerer(TEXT, TEXT, TEXT, 2),
                                GradedSummaries.answerer(TEXT, "other" + TEXT, null, 1))));
    }

    private static Cell renamed(String target, double perSecond) {
        double[] values = new double[20];
        java.util.Arrays.setAll(values, i -> (i + 1) * 1e6);
        return CellFixture.open(target, Summary.ALL, perSecond)
                .outcome(TEXT, 20)
                .ttft(Samples.of(values))
                .kept(10, 20)
                .cost(null, 2)
                .cell();
    }
}
