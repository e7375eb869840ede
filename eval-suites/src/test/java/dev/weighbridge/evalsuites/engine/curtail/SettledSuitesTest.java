package dev.weighbridge.evalsuites.engine.curtail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.EvalStep;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.EvalStep.Send;
import dev.weighbridge.evalsuites.engine.EvalStep.Wait;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledSuitesTest {
    private static final int CASES = 200;

    private final List<String> console = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aSuiteThatIsSettledIsAskedNoFurther() throws IOException {
        EvalPlan plan = Plans.of(CASES, "free", "paid");
        EvalEngine engine = Plans.engine(plan, Plans.options(4));
        engine.endEarly(ends(plan, true));
        List<Send> sent = drive(engine);

        assertThat(sent).hasSizeBetween(CASES, 2 * CASES - 100);
        assertThat(engine.next(0)).isEqualTo(new Done(true, ""));
        assertThat(engine.missing()).isZero();
        assertThat(console)
                .hasSize(1)
                .allMatch(line -> line.matches("sums: stopped after 1?\\d\\d of 200 cases: "
                        + "no answer to the rest can change STAY for free and paid"));
    }

    @Test
    void anotherSuiteOfTheSamePlanIsAskedToItsEnd() throws IOException {
        Suite clustered = new Suite(
                "clustered",
                "hash",
                IntStream.range(0, 60)
                        .mapToObj(i -> Plans.sum("c" + i, "cluster " + i % 6, 1))
                        .toList());
        EvalPlan plan = EvalPlan.of(
                List.of(Plans.suite("sums", CASES), clustered), List.of(Plans.target("free"), Plans.target("paid")), 7);
        EvalEngine engine = Plans.engine(plan, Plans.options(4));
        engine.endEarly(ends(plan, true));
        List<Send> sent = drive(engine);

        assertThat(sent.stream().filter(send -> send.item().suite().equals("clustered")))
                .hasSize(120);
        assertThat(console).hasSize(1);
    }

    @Test
    void nothingEndsEarlyUnlessThatIsAskedFor() throws IOException {
        EvalPlan plan = Plans.of(CASES, "free", "paid");
        EvalEngine engine = Plans.engine(plan, Plans.options(4));
        engine.endEarly(ends(plan, false));

        assertThat(drive(engine)).hasSize(2 * CASES);
        assertThat(console).isEmpty();
    }

    @Test
    void whatEarlierProcessesAskedCountsAsWell() throws IOException {
        EvalPlan plan = Plans.of(CASES, "free", "paid");
        SettledSuites ends = ends(plan, true);
        plan.items().forEach(item -> ends.earlier(new EvalRow(item, 1, "x-1", reply(item))));

        assertThat(ends.suites()).containsExactly("sums");
        EvalEngine engine = Plans.engine(plan, Plans.options(4));
        engine.endEarly(ends);
        assertThat(drive(engine)).isEmpty();
    }

    private SettledSuites ends(EvalPlan plan, boolean curtail) throws IOException {
        return SettledSuites.of(comparison(curtail), plan, Optional.empty(), console::add);
    }

    private Comparison comparison(boolean curtail) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, """
                incumbent: free
                candidate: paid
                targets:
                  free: { base-url: "http://127.0.0.1:1/v1", key: none, model: f, price: free }
                  paid: { base-url: "http://127.0.0.1:1/v1", key: none, model: p, price: free }
                workloads:
                  sums: { suite: sums.yaml, load: false }
                evals: { curtail: CURTAIL }
                """.replace("CURTAIL", String.valueOf(curtail)));
        return ComparisonLoader.load(file);
    }

    /** What is in flight lands in a random order. */
    private static List<Send> drive(EvalEngine engine) {
        List<Send> sent = new ArrayList<>();
        List<Send> inFlight = new ArrayList<>();
        var random = Seeded.random(3);
        for (EvalStep step = engine.next(0); !(step instanceof Done); step = engine.next(0)) {
            if (step instanceof Send send) {
                sent.add(send);
                inFlight.add(send);
            } else {
                assertThat(((Wait) step).untilNanos()).isPositive();
                Send over = inFlight.remove(random.nextInt(inFlight.size()));
                engine.completed(over.item(), over.attempt(), reply(over.item()), 0);
            }
        }
        return sent;
    }

    /** Only the incumbent is right. */
    private static Exchange reply(EvalItem item) {
        return Replies.answered(item.target().equals("free") ? "4" : "5");
    }
}
