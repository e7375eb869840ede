package dev.weighbridge.simulations.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.score.RunQuality;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.metrics.Summariser;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetAnswers;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.House;
import dev.weighbridge.simulations.setup.Settings;
import dev.weighbridge.simulations.testing.Fronted;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.FreeTiers;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Quality;
import dev.weighbridge.simulator.skill.Skill;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A free alias that passes on to another model what it cannot bear: what a run finds, against what the simulator did. */
class ReroutedLoadTest {
    private static final int CASES = 60;
    private static final String OWN = "acme/swift-8b:free";
    private static final String OTHER = "acme/swift-3b:free";

    @TempDir
    Path root;

    @Test
    void sharesAndAccuraciesByWhoAnsweredAreThoseOfTheTruthLog() {
        try (Simulator simulator = simulator()) {
            play(simulator);
            RunFolder folder = RunFolder.at(root.resolve("reports/runs/busy"));
            List<TruthEntry> truth = measured(simulator, folder);
            TargetAnswers found = RunQuality.of(folder).targets().get(0);

            assertThat(found.byModel()).containsOnlyKeys(OWN, OTHER);
            agree(found, OWN, truth, "Simulated");
            agree(found, OTHER, truth, "Overflow");
            assertThat(found.modelsByLevel()).hasSize(2);
            assertThat(found.modelsByLevel().get("concurrency 2")).containsOnlyKeys(OWN);
            assertThat(counts(summary(folder))).isEqualTo(byBackend(truth));
        }
    }

    private static void agree(TargetAnswers all, String model, List<TruthEntry> truth, String backend) {
        Answers found = Optional.ofNullable(all.byModel().get(model)).orElseThrow();
        assertThat(found.accuracy().n()).isEqualTo(count(truth, backend, Quality.values()));
        assertThat(found.right()).isEqualTo(count(truth, backend, Quality.RIGHT));
        assertThat(found.refused()).isEqualTo(count(truth, backend, Quality.REFUSED));
        assertThat(found.truncated()).isEqualTo(count(truth, backend, Quality.TRUNCATED));
    }

    private static int count(List<TruthEntry> truth, String backend, Quality... qualities) {
        List<Quality> wanted = List.of(qualities);
        return (int) truth.stream()
                .filter(entry -> backend.equals(entry.backend()))
                .filter(entry ->
                        entry.keyed() != null && wanted.contains(entry.keyed().quality()))
                .count();
    }

    private static Map<String, Integer> byBackend(List<TruthEntry> truth) {
        return truth.stream()
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.backend()), Collectors.summingInt(entry -> 1)));
    }

    /** By provider, counted over all slices of time. */
    private static Map<String, Integer> counts(Summary summary) {
        return summary.targets().get(0).answerers().each().stream()
                .collect(Collectors.toMap(who -> String.valueOf(who.provider()), ReroutedLoadTest::overTime));
    }

    private static int overTime(Answerer who) {
        return who.overTime().stream().mapToInt(Integer::intValue).sum();
    }

    private static Summary summary(RunFolder folder) {
        Summariser summariser = new Summariser(folder.manifest());
        var unused = folder.read(summariser::accept);
        return summariser.summary();
    }

    private static List<TruthEntry> measured(Simulator simulator, RunFolder folder) {
        List<TruthEntry> truth = new ArrayList<>();
        var unused = folder.read(line -> {
            if (line instanceof Settled one && !one.labels().warmUp()) {
                LoadRunTest.truth(simulator, one.exchange()).ifPresent(truth::add);
            }
        });
        return truth;
    }

    private static Simulator simulator() {
        Map<String, KeyedAnswer> answers = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            answers.put("What is " + i + " + 100?", KeyedAnswer.texts("sums", i + 100 + " it is", i + 101 + " it is"));
        }
        SimulatedModel free = SimulatedModel.of(
                        OWN,
                        Pace.steady(Duration.ofMillis(40), Duration.ofMillis(1), 6),
                        AnswerLength.exactly(4),
                        TokenPrice.FREE)
                .withSkill(Skill.ofRight(0.8));
        GatewayProfile busy = FreeTiers.rerouting(BuiltInProfiles.OPENROUTER.withOnly(free));
        return Simulator.start(
                SimulatorOptions.defaults().withProfiles(List.of(busy)).withAnswers(AnswerKey.of(answers)));
    }

    private void play(Simulator simulator) {
        House house = new House(root);
        house.write(
                "eval-suites/suites/sums.jsonl",
                IntStream.range(0, CASES)
                        .mapToObj(i -> "{\"id\":\"c" + i + "\",\"prompt\":\"What is " + i + " + 100?\",\"checks\":"
                                + "[\"contains:" + (i + 100) + "\"]}")
                        .collect(Collectors.joining("\n")));
        house.write("comparisons/mine.yaml", """
                targets:
                  free: { base-url: "%s", key: KEY, model: "%s", price: free, parameters: { max-tokens: 16 } }
                workloads: { sums: { suite: sums.jsonl } }
                load: { warm-up: 2, levels: ["concurrency 2", "concurrency 20"], requests: 60, blocks: 2 }
                caps: { requests: 1000, tokens: 100000, usd: "1.00" }
                """.formatted(simulator.baseUrl("openrouter"), OWN));
        Settings settings = new Settings(root, "busy", "mine", false, Optional.empty(), false);
        PrintStream console = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Start start = new Start(settings, Map.of("KEY", simulator.key("openrouter"))::get, console);
        assertThat(Fronted.play(() -> LoadRun.prepare("AnyLoad", start), root.resolve("gatling")))
                .isZero();
    }
}
