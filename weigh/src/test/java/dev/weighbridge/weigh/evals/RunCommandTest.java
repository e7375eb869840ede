package dev.weighbridge.weigh.evals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.testing.KnownLimit;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against simulated gateways. */
class RunCommandTest {
    private static final String KEY = "sk-kr-simulated";
    private static final int CASES = 12;

    @TempDir
    private Path folder;

    @BeforeEach
    void bringASuite() throws IOException {
        Files.createDirectories(folder.resolve("comparisons"));
        Files.createDirectories(folder.resolve("eval-suites/suites"));
        StringBuilder rows = new StringBuilder("id,prompt,reference,__expected\n");
        for (int i = 0; i < CASES; i++) {
            rows.append("c")
                    .append(i)
                    .append(",What is ")
                    .append(i)
                    .append(" + 100?,")
                    .append(i + 100);
            rows.append(",equals:").append(i + 100).append('\n');
        }
        write("eval-suites/suites/sums.csv", rows.toString());
        write("eval-suites/suites/prompts.csv", "id,prompt\none,Say one.\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void compareSimulated() throws IOException {
        compare("provider: simulated, profile: keeprouter, ", 1_000);
    }

    private void compare(String where, int requests) throws IOException {
        write("comparisons/mine.yaml", """
                incumbent: free
                candidate: paid
                targets:
                  free: { %1$smodel: free, price: free, parameters: { max-tokens: 64 } }
                  paid: { %1$smodel: gpt-4o, price: free, parameters: { max-tokens: 64 } }
                workloads:
                  sums: { suite: sums.csv, load: false }
                caps: { requests: %2$d, tokens: 1000000, usd: "1.00" }
                """.formatted(where, requests));
    }

    private Said run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evals", "run", "--comparison", "mine"));
        arguments.addAll(List.of(more));
        return TestingConsole.in(folder, Map.of("MY_KEY", KEY)).run(arguments.toArray(String[]::new));
    }

    @Test
    void everyCaseIsAskedOfEveryTargetAndGraded() throws IOException {
        compareSimulated();
        Said said = run();

        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines())
                .anyMatch(line -> line.startsWith("plan         mine: free (incumbent) against paid"))
                .anyMatch(line -> line.startsWith("evals        sums: all 12 cases"))
                .anyMatch(line -> line.matches("workload +target +accuracy +95 % interval +n +right .* missing +USD"))
                .anyMatch(line -> line.matches("sums +free +[\\d.]+ % +[\\d.]+ to [\\d.]+ +12 .* 0 +0"))
                .anyMatch(line -> line.matches("sums +paid +[\\d.]+ % +[\\d.]+ to [\\d.]+ +12 .* 0 +0"));
        assertThat(right(said)).isPositive();
        assertThat(settled()).hasSize(2 * CASES);
    }

    private static int right(Said said) {
        return said.out()
                .lines()
                .filter(line -> line.startsWith("sums "))
                .mapToInt(line -> Integer.parseInt(line.split(" 12 +", -1)[1].split(" ", 2)[0]))
                .sum();
    }

    @Test
    void aLineSaysHowFarItIs() throws IOException {
        compareSimulated();
        assertThat(run().out().lines())
                .anyMatch(line -> line.matches(" +0:\\d\\d +24 of 24 answers; [^;]+; spent or set aside 0 USD"));
    }

    @Test
    void aLimitThatIsKnownIsKeptTo() throws IOException {
        try (Simulator simulator = Simulator.start(twoAtOnce())) {
            String baseUrl = simulator.baseUrl("keeprouter").toString();
            compare("base-url: \"" + baseUrl + "\", key: MY_KEY, ", 1_000);
            KeptLimits.of(folder).keep(KnownLimit.of(baseUrl, "free", new SafeLoad(100, 1, 2L, 0.99)));
            assertThat(run("--target", "free").out())
                    .contains("pace         free: at most 100 a second and 2 at once, by the limit last found");
        }
        assertThat(settled())
                .hasSize(CASES)
                .noneMatch(one -> one.exchange().outcome().label().equals("rate-limited"));
    }

    private static SimulatorOptions twoAtOnce() {
        SimulatorOptions options = SimulatorOptions.defaults();
        Limit limit = Limit.concurrency("at once", Limit.Scope.MODEL, 2);
        return options.withProfiles(options.profiles().stream()
                .map(profile -> limited(profile, limit))
                .toList());
    }

    private static GatewayProfile limited(GatewayProfile profile, Limit limit) {
        GatewayProfile limited = profile;
        for (SimulatedModel model : profile.models()) {
            limited = limited.with(model.withLimits(limit));
        }
        return limited;
    }

    @Test
    void whatIsOverIsNotGoneOnWith() throws IOException {
        compareSimulated();
        run("--target", "paid", "--sample", "3");
        Said again = run("--target", "paid", "--sample", "3");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).doesNotContain("resuming");
        assertThat(runs()).hasSize(2);
        assertThat(settled()).hasSize(2 * 3);
    }

    @Test
    void aCapEndsItAndIsNotExceededByTheNextCall() throws IOException {
        compare("provider: simulated, profile: keeprouter, ", 6);
        Said said = run();

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("warning: caps.requests is 6").contains("not complete: cap reached: requests");
        assertThat(settled().size()).isBetween(1, 6);
        Said again = run();
        assertThat(again.out()).contains("resuming run ").contains("of 24 questions already have their answer");
        assertThat(runs()).hasSize(1);
        assertThat(settled().size()).isBetween(1, 6);
    }

    @Test
    void whatWasEndedByATargetIsGoneOnWithByTheSameCommand() throws IOException {
        Set<String> broken = new HashSet<>(Set.of("gpt-4o"));
        Behaviour refused = Faults.named("error-402");
        FaultScript script = facts -> broken.contains(facts.model()) ? refused : Behaviour.NONE;
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().withFaults(script))) {
            compare("base-url: \"" + simulator.baseUrl("keeprouter") + "\", key: MY_KEY, ", 1_000);
            Said said = run();
            assertThat(said.exitCode()).isEqualTo(3);
            assertThat(said.out()).contains("not complete: target \"paid\" was stopped with 12 of 12 items open: ");

            broken.clear();
            Said again = run("--at-once", "2");
            assertThat(again.exitCode()).isZero();
            assertThat(again.out()).contains("12 of 24 questions already have their answer");
        }
        assertThat(runs()).hasSize(1);
        assertThat(reservedOnce("free")).isTrue();
        assertThat(endings()).containsExactly(false, true);
    }

    private boolean reservedOnce(String target) throws IOException {
        List<String> cases = new ArrayList<>();
        RunFolder.at(runs().get(0)).read(line -> {
            if (line instanceof Promised promised
                    && promised.reservation().labels().target().equals(target)) {
                cases.add(promised.reservation().labels().caseId());
            }
        });
        return cases.size() == CASES && new HashSet<>(cases).size() == CASES;
    }

    private List<Boolean> endings() throws IOException {
        List<Boolean> endings = new ArrayList<>();
        RunFolder.at(runs().get(0)).read(line -> {
            if (line instanceof SimulationEnded ended) {
                endings.add(ended.finished());
            }
        });
        return endings;
    }

    @Test
    void anotherSuiteMayBeAsked() throws IOException {
        compareSimulated();
        write("other.csv", "id,prompt,reference,__expected\none,What is 1 + 1?,2,equals:2\n");
        Said said = run("--suite", "other.csv");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("evals        other: all 1 cases").doesNotContain("sums");
    }

    @Test
    void aTargetThatIsNoneIsNamedWithThoseThatAre() throws IOException {
        compareSimulated();
        Said said = run("--target", "fre");

        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.err())
                .contains("--target is \"fre\", which is no target of comparisons/mine.yaml; did you mean \"free\"?");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void aSampleOfNothingIsRefused() throws IOException {
        compareSimulated();
        assertThat(run("--sample", "0").err()).contains("--sample is 0; give a whole number from 1 on");
    }

    @Test
    void promptsAloneLeaveNothingToGrade() throws IOException {
        compareSimulated();
        Said said = run("--suite", "prompts");

        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.err()).contains("has a check, so there is nothing to grade; name a suite that has");
    }

    @Test
    void aGatewayThatIsNotThereIsSaidBeforeAnythingIsWritten() throws IOException {
        compare("base-url: \"http://127.0.0.1:1/v1\", key: none, ", 1_000);
        Said said = run();

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err())
                .contains("target \"free\": http://127.0.0.1:1/v1 cannot be reached: ")
                .contains("; check base-url and the network");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void aKeyThatIsMissingIsSaidByTheNameOfItsVariable() throws IOException {
        compare("base-url: \"http://127.0.0.1:1/v1\", key: OTHER_KEY, ", 1_000);
        Said said = run();

        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.err()).contains("OTHER_KEY").contains("export OTHER_KEY=");
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("reports/runs"))) {
            return all.toList();
        }
    }

    private List<Settled> settled() throws IOException {
        List<Settled> settled = new ArrayList<>();
        for (Path run : runs()) {
            RunFolder.at(run).read(line -> {
                if (line instanceof Settled one) {
                    settled.add(one);
                }
            });
        }
        return settled;
    }
}
