package dev.weighbridge.simulations.evals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.score.EvalScores;
import dev.weighbridge.evalsuites.engine.score.RunQuality;
import dev.weighbridge.evalsuites.engine.score.SuiteScore;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.testing.KnownLimit;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.House;
import dev.weighbridge.simulations.setup.Settings;
import dev.weighbridge.simulations.testing.Fronted;
import dev.weighbridge.simulations.testing.ScriptedServer;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Quality;
import dev.weighbridge.simulator.skill.Skill;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole evaluations against the simulator, journal and all. */
class AskedSuitesTest {
    private static final int CASES = 30;
    private static final int ITEMS = 2 * CASES;
    private static final String MODEL = "acme/swift-70b";
    private static final String PRICE =
            "{ input-usd-per-million-tokens: \"0.50\", output-usd-per-million-tokens: \"1.50\" }";

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void everyItemIsAskedOnceAndGradedAsItWasAnswered() {
        try (Simulator simulator = simulator()) {
            evaluate(simulator, 1000);
            assertThat(run("whole", simulator.key("openrouter"))).isZero();

            assertThat(settled("whole")).hasSize(ITEMS);
            assertThat(simulator.truth().recorded()).isEqualTo(ITEMS);
            List<SuiteScore> scores = scores("whole");
            assertThat(scores).hasSize(2).allMatch(score -> score.missing() == 0);
            int right = scores.stream()
                    .mapToInt(score -> score.whole().count(CaseOutcome.CORRECT))
                    .sum();
            assertThat(right).isEqualTo(truly(simulator, Quality.RIGHT)).isBetween(1, ITEMS - 1);
        }
        assertThat(lines("whole")).last().isEqualTo(ended("whole", true, ""));
        assertThat(said()).contains("evals        sums: all 30 cases").contains("60 of 60 answers");
    }

    @Test
    void aRunThatWasKilledIsGoneOnWithAndAsksOnlyWhatIsLeft() throws IOException {
        try (Simulator simulator = simulator()) {
            evaluate(simulator, 1000);
            assertThat(run("first", simulator.key("openrouter"))).isZero();
            dropTheLast(7);
            assertThat(run("second", simulator.key("openrouter"))).isZero();

            assertThat(settled("first").stream().map(Settled::labels))
                    .hasSize(ITEMS)
                    .doesNotHaveDuplicates();
            assertThat(simulator.truth().recorded()).isEqualTo(ITEMS + 7);
            assertThat(scores("first")).allMatch(score -> score.missing() == 0);
        }
        assertThat(said()).contains("resuming run first: " + (ITEMS - 7) + " of " + ITEMS + " answers already there");
    }

    @Test
    void helpersAreAskedOnceTheUsersHaveGoneHome() {
        try (Simulator simulator = simulator()) {
            evaluate(simulator, 1000);
            String baseUrl = simulator.baseUrl("openrouter").toString();
            House house = new House(root);
            house.write("eval-suites/suites/sums.jsonl", """
                    {"id":"a","prompt":"What is 1 + 100?","checks":[{"type":"llm-rubric","value":"is right"}]}
                    {"id":"b","prompt":"What is 2 + 100?","checks":[{"type":"similar","value":"102"}]}
                    """);
            house.append("comparisons/mine.yaml", """
                    evals:
                      judge: { target: { base-url: "%1$s", key: KEY, model: other/justice-12b, price: %2$s } }
                      embeddings: { base-url: "%1$s", key: KEY, model: other/embed-1, price: %2$s }
                    """.formatted(baseUrl, PRICE));
            assertThat(run("judged", simulator.key("openrouter"))).isZero();
        }
        assertThat(RunQuality.of(folder("judged")).scores())
                .extracting(score -> score.evals().accuracy().n())
                .containsOnly(2);
        assertThat(settled("judged").stream().map(one -> one.labels().target()))
                .contains("first", "second", "judge", "embeddings");
        assertThat(lines("judged")).last().isEqualTo(ended("judged", true, ""));
        assertThat(said()).contains("evals: judge", "questions are left to ask of other/justice-12b");
    }

    @Test
    void aCapEndsItInOrder() {
        try (Simulator simulator = simulator()) {
            evaluate(simulator, 10);
            assertThat(run("capped", simulator.key("openrouter"))).isZero();
            assertThat(simulator.truth().recorded()).isBetween(1L, 10L);
        }
        assertThat(settled("capped")).hasSizeBetween(1, 10);
        assertThat(lines("capped")).last().isInstanceOfSatisfying(SimulationEnded.class, end -> {
            assertThat(end.finished()).isFalse();
            assertThat(end.because()).startsWith("cap reached: requests");
        });
        assertThat(said()).contains("HouseEvals ended early: cap reached: requests");
    }

    @Test
    void aLimitIsWorkedOff() {
        Limit limit = Limit.window("a second", Limit.Scope.MODEL, 20, Duration.ofSeconds(1));
        try (Simulator simulator = simulator(model -> model.withLimits(limit))) {
            evaluate(simulator, 1000);
            assertThat(run("limited", simulator.key("openrouter"))).isZero();

            assertThat(settled("limited"))
                    .extracting(one -> one.exchange().outcome().label())
                    .contains("rate-limited");
            assertThat(scores("limited"))
                    .allMatch(score -> score.missing() == 0 && score.whole().rows() == CASES);
        }
        assertThat(lines("limited")).last().isEqualTo(ended("limited", true, ""));
    }

    @Test
    void aLimitThatIsKnownIsKeptTo() {
        Limit limit = Limit.window("a second", Limit.Scope.MODEL, 60, Duration.ofSeconds(1));
        try (Simulator simulator = simulator(model -> model.withLimits(limit))) {
            evaluate(simulator, 1000);
            String baseUrl = simulator.baseUrl("openrouter").toString();
            KeptLimits.of(root).keep(KnownLimit.of(baseUrl, MODEL, new SafeLoad(25, 1, 4L, 0.99)));
            assertThat(run("paced", simulator.key("openrouter"))).isZero();
        }
        assertThat(settled("paced"))
                .hasSize(ITEMS)
                .noneMatch(one -> one.exchange().outcome().label().equals("rate-limited"));
        assertThat(said()).contains("pace         first: at most 25 a second and 4 at once, by the limit last found");
    }

    @Test
    void aGatewayThatFailsEndsItWithOneLineAndKeepsWhatCame() {
        try (ScriptedServer server = ScriptedServer.start((c, n) -> {
            for (; ; ) {
                boolean list = c.readRequest().startsWith("GET");
                String body = list ? "{\"data\":[{\"id\":\"" + MODEL + "\"}]}" : "{\"error\":{\"message\":\"Gone.\"}}";
                c.respond(list ? "200 OK" : "401 Unauthorized", "application/json", body);
            }
        })) {
            evaluate(server.url() + "/v1", 1000);
            assertThat(run("gone", "sk-test-0123456789")).isZero();
        }
        assertThat(lines("gone")).last().isInstanceOfSatisfying(SimulationEnded.class, end -> {
            assertThat(end.finished()).isFalse();
            assertThat(end.because()).startsWith("target \"first\" was stopped with 30 of 30 items open: ");
        });
        assertThat(settled("gone")).hasSizeBetween(2, 16);
    }

    @Test
    void whereNothingHasACheckNothingIsAsked() {
        try (Simulator simulator = simulator()) {
            new House(root).compare("http://127.0.0.1:9/v1", "KEY", MODEL);
            assertThat(run("plain", simulator.key("openrouter"))).isZero();
            assertThat(simulator.truth().recorded()).isZero();
        }
        assertThat(lines("plain")).last().isEqualTo(ended("plain", true, ""));
        assertThat(said()).contains("HouseEvals: no case of any workload has a check, so nothing is asked");
    }

    @Test
    void aRunThatCannotStartSaysSoInOneLineAndThrowsNothing() {
        assertThat(run("oops", "sk-test")).isZero();
        assertThat(root.resolve("reports/runs/oops/failure.txt"))
                .content()
                .startsWith("comparisons")
                .hasLineCount(1);
    }

    private static Simulator simulator() {
        return simulator(model -> model);
    }

    /** One whose models are right in two of three cases. */
    private static Simulator simulator(UnaryOperator<SimulatedModel> change) {
        Map<String, KeyedAnswer> answers = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            answers.put("What is " + i + " + 100?", KeyedAnswer.texts("sums", "" + (i + 100), "" + (i + 101)));
        }
        SimulatorOptions options = SimulatorOptions.defaults().withAnswers(AnswerKey.of(answers));
        return Simulator.start(options.withProfiles(options.profiles().stream()
                .map(profile -> changed(profile, change))
                .toList()));
    }

    private static GatewayProfile changed(GatewayProfile profile, UnaryOperator<SimulatedModel> change) {
        GatewayProfile changed = profile;
        for (SimulatedModel model : profile.models()) {
            changed = changed.with(change.apply(model.withSkill(Skill.ofRight(0.66))));
        }
        return changed;
    }

    private void evaluate(Simulator simulator, int requests) {
        evaluate(simulator.baseUrl("openrouter").toString(), requests);
    }

    private void evaluate(String baseUrl, int requests) {
        House house = new House(root);
        house.write(
                "eval-suites/suites/sums.jsonl",
                IntStream.range(0, CASES)
                        .mapToObj(i -> "{\"id\":\"c" + i + "\",\"prompt\":\"What is " + i + " + 100?\",\"checks\":"
                                + "[{\"type\":\"numeric\",\"value\":" + (i + 100) + "}]}")
                        .collect(Collectors.joining("\n")));
        house.write("comparisons/mine.yaml", """
                incumbent: first
                candidate: second
                targets:
                  first: { base-url: "%1$s", key: KEY, model: %2$s, price: %3$s, parameters: { max-tokens: 16 } }
                  second: { base-url: "%1$s", key: KEY, model: %2$s, price: %3$s, parameters: { max-tokens: 17 } }
                workloads:
                  sums: { suite: sums.jsonl, load: false }
                caps: { requests: %4$d, tokens: 100000, usd: "1.00" }
                """.formatted(baseUrl, MODEL, PRICE, requests));
    }

    private int run(String run, String key) {
        Settings settings = new Settings(root, run, "mine", false, Optional.empty(), false);
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        RetryOptions quick =
                new RetryOptions(4, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(2), Set.of());
        Start start = new Start(settings, Map.of("KEY", key)::get, console);
        return Fronted.play(() -> AskedSuites.prepare("HouseEvals", start, quick), root.resolve("gatling"));
    }

    /** Graded anew, from the folder. */
    private List<SuiteScore> scores(String run) {
        RunFolder folder = folder(run);
        EvalPlan plan = WorkloadSuites.load(folder.manifest().comparison(), root.resolve("eval-suites/suites"))
                .plan()
                .orElseThrow();
        RetryPolicy policy = new RetryPolicy(EngineOptions.RETRIES, Clock.systemUTC(), new SplittableRandom(1));
        return EvalScores.of(folder, plan, new Consequences(policy), Ports.NONE);
    }

    private static int truly(Simulator simulator, Quality quality) {
        return (int) simulator.truth().entries().stream()
                .map(TruthEntry::keyed)
                .filter(keyed -> keyed != null && keyed.quality() == quality)
                .count();
    }

    /** Cuts so many settled exchanges, and all lines after the first of them, off the journal. */
    private void dropTheLast(int count) throws IOException {
        Path journal = root.resolve("reports/runs/first/exchanges.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        int left = count;
        while (left > 0) {
            String last = lines.remove(lines.size() - 1);
            left -= last.contains("\"line\":\"settled\"") ? 1 : 0;
        }
        Files.write(journal, lines);
    }

    private RunFolder folder(String run) {
        return RunFolder.at(root.resolve("reports/runs").resolve(run));
    }

    private List<JournalLine> lines(String run) {
        List<JournalLine> lines = new ArrayList<>();
        var unused = folder(run).read(lines::add);
        return lines;
    }

    private List<Settled> settled(String run) {
        return lines(run).stream()
                .filter(Settled.class::isInstance)
                .map(Settled.class::cast)
                .toList();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static SimulationEnded ended(String run, boolean finished, String because) {
        return new SimulationEnded("HouseEvals", run + ".1", finished, because);
    }
}
