package dev.weighbridge.simulations.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.file.LimitsFile;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.House;
import dev.weighbridge.simulations.testing.Fronted;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of the simulator's models, looked for through Gatling, journal and all. */
class ProbedLimitsTest {
    private static final String FREE =
            "free: { provider: simulated, profile: openrouter, model: \"acme/swift-8b:free\" %s}";
    private static final String PAID = "paid: { provider: simulated, profile: openrouter, model: acme/swift-70b, "
            + "price: { input-usd-per-million-tokens: 1, output-usd-per-million-tokens: 1 } %s}";

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final BreachingFactory factory = new BreachingFactory();

    @Test
    void aLimitIsBreachedJournalledAndLeftRecovered() {
        compare(FREE.formatted(", limits: { requests: 100, minutes: 1 }"), 1000);
        TargetLimits limits = probe("one").get(0);

        assertThat(limits.target()).isEqualTo("free");
        assertThat(limits.baseUrl()).isEqualTo("http://127.0.0.1/openrouter/api/v1");
        assertThat(limits.simulated()).isTrue();
        assertThat(limits.finding().best()).isPresent();
        assertThat(limits.log().rejections()).isPositive();
        List<Observation> observations = limits.log().observations();
        assertThat(observations.get(observations.size() - 1).admitted()).isTrue();

        List<Settled> settled = settled("one");
        assertThat(settled).hasSize(limits.log().requests());
        assertThat(settled).allSatisfy(one -> {
            assertThat(one.labels().workload()).isEqualTo("limits");
            assertThat(one.labels().warmUp()).isTrue();
        });
        assertThat(settled).extracting(one -> one.labels().caseId()).contains("search", "recovery");
        List<String> searched = settled.stream()
                .filter(one -> one.labels().caseId().equals("search"))
                .map(Settled::id)
                .toList();
        assertThat(factory.heard)
                .extracting(Observation::exchangeId)
                .containsExactlyInAnyOrderElementsOf(observations.stream()
                        .map(Observation::exchangeId)
                        .filter(id -> !searched.contains(id))
                        .toList());
        assertThat(said()).contains("limit of free [SIMULATED]: ", "safe: 9.5 a second");
        assertThat(ended("one").finished()).isTrue();
    }

    @Test
    void theNextRunBeginsWithWhatThisOneFound() {
        compare(FREE.formatted(", limits: { requests: 25, minutes: 1 }"), 1000);
        probe("first");
        probe("second");
        assertThat(factory.earlier).hasSize(2);
        assertThat(factory.earlier.get(0)).isNull();
        assertThat(factory.earlier.get(1)).isNotNull();
    }

    @Test
    void anotherTargetIsAskedWhileTheLimitIsUsedUp() {
        compare(
                FREE.formatted(", limits: { requests: 40, minutes: 1, scope: true }") + "\n  " + PAID.formatted(""),
                1000);
        List<TargetLimits> limits = probe("scope");

        assertThat(limits).extracting(TargetLimits::target).containsExactly("free", "paid");
        assertThat(limits.get(0).scope()).contains("paid");
        assertThat(limits.get(1).scope()).isNull();
        assertThat(limits.get(1).finding().best()).isEmpty();
        assertThat(settled("scope"))
                .filteredOn(one -> one.labels().caseId().equals("scope"))
                .extracting(one -> one.labels().target())
                .contains("free", "paid");
    }

    @Test
    void aCapEndsItEarlyAndSaysSo() {
        compare(FREE.formatted(""), 10);
        probe("capped");

        assertThat(factory.stopped).first().asString().startsWith("cap reached: requests");
        assertThat(settled("capped").size()).isLessThanOrEqualTo(10);
        assertThat(ended("capped").finished()).isFalse();
        assertThat(ended("capped").because()).startsWith("cap reached: requests");
    }

    @Test
    void aTargetThatMayNotBeAskedIsNot() {
        compare(PAID.formatted(", limits: { probe: false }"), 100);
        assertThat(probe("none")).isEmpty();
        assertThat(settled("none")).isEmpty();
        assertThat(ended("none").finished()).isTrue();
        assertThat(said()).contains("limit of paid: not looked for; write limits: { probe: true } to allow it");
    }

    @Test
    void longAndLargeRequestsAreWhatTheySay() {
        factory.shapes =
                number -> List.of(Shape.SMALLEST, Shape.LONG, Shape.LARGE).get(number % 3);
        compare(PAID.formatted(", limits: { requests: 6, minutes: 1 }"), 1000);
        probe("shapes");

        assertThat(factory.seen).extracting(Observation::tokens).contains(9L, 2056L);
        assertThat(factory.seen).allMatch(Observation::admitted);
        assertThat(settled("shapes"))
                .extracting(one -> one.exchange().content().length())
                .anyMatch(length -> length > 20);
    }

    @Test
    void whatCannotStartIsOneLine() {
        compare("free: { provider: openrouter, model: \"a/b:free\" }", 100);
        play("bad");
        assertThat(said()).contains("HouseLimits: ", "OPENROUTER_API_KEY is not set");
        assertThat(root.resolve("reports/runs/bad/failure.txt")).exists();
    }

    private void compare(String targets, int requests) {
        new House(root).write("comparisons/mine.yaml", """
                targets:
                  %s
                workloads:
                  few: { suite: few.csv }
                load: { arrivals: constant, warm-up: 1, levels: ["20/s"], requests: 4, blocks: 1 }
                caps: { requests: %d, tokens: 1000000, usd: "1.00" }
                %s
                """.formatted(
                targets,
                requests,
                targets.contains("paid:") && targets.contains("free:") ? "incumbent: free\ncandidate: paid" : ""));
    }

    private int play(String run) {
        Start start = new Start(new House(root).settings(run), name -> null, console());
        return Fronted.play(() -> ProbedLimits.prepare("HouseLimits", start, factory), root.resolve("gatling"));
    }

    private List<TargetLimits> probe(String run) {
        assertThat(play(run)).isZero();
        RunFolder.at(folder(run)).markFinished();
        return LimitsFile.read(folder(run));
    }

    private PrintStream console() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<Settled> settled(String run) {
        List<Settled> settled = new ArrayList<>();
        RunFolder.at(folder(run)).read(line -> {
            if (line instanceof Settled one) {
                settled.add(one);
            }
        });
        return settled;
    }

    private SimulationEnded ended(String run) {
        List<SimulationEnded> ends = new ArrayList<>();
        RunFolder.at(folder(run)).read(line -> {
            if (line instanceof SimulationEnded end) {
                ends.add(end);
            }
        });
        return ends.get(0);
    }

    private Path folder(String run) {
        return root.resolve("reports/runs").resolve(run);
    }
}
