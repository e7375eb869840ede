package dev.weighbridge.simulations.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.strategy.Advice;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.House;
import dev.weighbridge.simulations.testing.Fronted;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads that stay below the limits that were found, against the simulator. */
class InferredPaceTest {
    private static final String FREE = "acme/swift-8b:free";
    private static final String PAID = "acme/swift-70b";
    private static final long TWENTIETH_NANOS = 50_000_000;

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aLevelAboveTheSafeRateIsLoweredAndNothingLeavesFaster() {
        keep(FREE, new SafeLoad(20, 3, null, 0.99));
        keep(PAID, null);
        compare("", "");
        run("paced");

        assertThat(levels("paced")).containsExactlyInAnyOrder("free 20/s", "paid 400/s");
        List<Long> due = settled("paced").stream()
                .filter(one -> one.labels().target().equals("free"))
                .map(one -> one.exchange().marks().scheduledNanos())
                .sorted()
                .toList();
        for (int i = 1; i < due.size(); i++) {
            assertThat(due.get(i) - due.get(i - 1)).isGreaterThanOrEqualTo(TWENTIETH_NANOS);
        }
        assertThat(said())
                .contains("pace         free: at most 20 a second, by the limit last found; higher levels are lowered")
                .contains("pace         paid: levels as given, since no limit of it is known");
    }

    @Test
    void withoutAFindingTheCommandThatFindsItIsNamed() {
        compare("", "");
        run("unknown");
        assertThat(root.resolve("reports/runs/unknown/failure.txt"))
                .content()
                .isEqualTo(
                        "comparisons/mine.yaml: load.pace is inferred, and no limit of target \"free\" is known well "
                                + "enough; find it first: mvn gatling:test -Dcomparison=mine "
                                + "-Dgatling.simulationClass=dev.weighbridge.simulations.RateLimitSimulation, "
                                + "or write pace: as-given\n");
    }

    @Test
    void aFindingThatKnowsNoSafeRateIsNone() {
        KeptLimits.of(root).keep(limits(FREE, List.of(candidate()), null));
        compare(", limits: { probe: false }", "");
        run("unsure");
        assertThat(said()).contains("no limit of target \"free\"", "RateLimitSimulation with limits: { probe: true }");
    }

    @Test
    void aPaidTargetThatMayNotBeProbedIsOfferedItsLevels() {
        keep(FREE, new SafeLoad(20, 3, 2L, 0.99));
        compare("", ", limits: { probe: false }");
        run("paid");
        assertThat(levels("paid")).contains("paid 400/s");
        assertThat(said()).contains("free: at most 20 a second and at most 2 at once");
    }

    @Test
    void aLimitOfTokensLowersALoadOfLongCalls() {
        KeptLimits.of(root).keep(inTokens(1500));
        keep(PAID, null);
        compare("", "");
        run("tokens");
        assertThat(said())
                .containsPattern(
                        "free: at most \\d+(\\.\\d+)? a second \\(calls of at most \\d+ tokens\\), by the limits last");
        assertThat(levels("tokens")).noneMatch("free 20/s"::equals);
    }

    @Test
    void aCallAboveTheLimitOfTokensIsNamed() {
        KeptLimits.of(root).keep(inTokens(20));
        compare("", "");
        run("long");
        assertThat(root.resolve("reports/runs/long/failure.txt"))
                .content()
                .contains("is more than the limit of tokens that was found for target \"free\" holds; ask less");
    }

    /** So many tokens in each second, beside 20 requests. */
    private static TargetLimits inTokens(long tokens) {
        Numbers numbers =
                new Numbers(Estimate.exactly(tokens), Estimate.exactly(tokens), Estimate.exactly(1), null, null);
        Candidate candidate = new Candidate(
                new LimiterKind(List.of(new LimiterKind.Part(Family.SLIDING_LOG, true, false, false))),
                1,
                new LimiterModel.InTokens(new LimiterModel.SlidingLog(tokens, 1_000_000_000)),
                List.of(numbers));
        TargetLimits of = limits(FREE, List.of(candidate()), new SafeLoad(20, 3, null, 0.99));
        return new TargetLimits(
                of.target(),
                of.baseUrl(),
                of.model(),
                of.simulated(),
                of.log(),
                of.finding(),
                of.honesty(),
                of.advice(),
                of.stated(),
                of.scope(),
                null,
                new TokenFinding(
                        new LimitFinding(
                                List.of(candidate), null, null, of.finding().reach(), "sure"),
                        900,
                        1,
                        false));
    }

    private void keep(String model, @Nullable SafeLoad safe) {
        KeptLimits.of(root).keep(limits(model, safe == null ? List.of() : List.of(candidate()), safe));
    }

    private static Candidate candidate() {
        Numbers numbers = new Numbers(Estimate.exactly(20), null, Estimate.exactly(1), null, null);
        return new Candidate(
                LimiterKind.of(Family.SLIDING_LOG),
                1,
                new LimiterModel.SlidingLog(20, 1_000_000_000),
                List.of(numbers));
    }

    private static TargetLimits limits(String model, List<Candidate> candidates, @Nullable SafeLoad safe) {
        return new TargetLimits(
                "any",
                "http://127.0.0.1/openrouter/api/v1",
                model,
                true,
                new ProbeLog(Instant.EPOCH, List.of()),
                new LimitFinding(candidates, null, null, new LimitFinding.Reach(70, 9, 30, 9), "the answer is sure"),
                new Honesty(List.of(), Map.of(), 0, 0),
                new Advice(safe, 100, List.of(), ""),
                List.of(),
                null);
    }

    private void compare(String ofFree, String ofPaid) {
        new House(root).write("comparisons/mine.yaml", """
                incumbent: free
                candidate: paid
                targets:
                  free: { provider: simulated, profile: openrouter, model: "%s", parameters: { max-tokens: 2 } %s }
                  paid:
                    { provider: simulated, profile: openrouter, model: %s, parameters: { max-tokens: 2 },
                      price: { input-usd-per-million-tokens: 1, output-usd-per-million-tokens: 1 } %s }
                workloads:
                  few: { suite: few.csv }
                load: { pace: inferred, arrivals: poisson, warm-up: 1, levels: ["400/s"], requests: 8, blocks: 1 }
                """.formatted(FREE, ofFree, PAID, ofPaid));
    }

    private void run(String run) {
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        Start start = new Start(new House(root).settings(run), name -> null, console);
        assertThat(Fronted.play(() -> LoadRun.prepare("AnyLoad", start), root.resolve("gatling")))
                .isZero();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<Settled> settled(String run) {
        List<Settled> settled = new ArrayList<>();
        RunFolder.at(root.resolve("reports/runs").resolve(run)).read(line -> {
            if (line instanceof Settled one) {
                settled.add(one);
            }
        });
        return settled;
    }

    private List<String> levels(String run) {
        return settled(run).stream()
                .filter(one -> !one.labels().warmUp())
                .map(one -> one.labels().target() + " " + one.labels().level())
                .distinct()
                .toList();
    }
}
