package dev.weighbridge.simulations.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.meter.MeterCheck;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.file.MeterFile;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.House;
import dev.weighbridge.simulations.testing.Fronted;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Faults;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meters checked through Gatling, journal and all. */
class CheckedMetersTest {
    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aWrongMeterIsFoundBesideARightOne() {
        compare("meter: true", 1000);
        Behaviour wrong = Faults.named("meter-zero-on-streams");
        List<MeterResult> results = check("good", facts -> facts.model().endsWith(":free") ? wrong : Behaviour.NONE);

        assertThat(results).extracting(MeterResult::target).containsExactly("free", "paid");
        assertThat(results.get(0).telling()).extracting(MeterCheck::name).containsExactly("zero-on-streams");
        assertThat(results.get(1).telling()).isEmpty();
        assertThat(said()).contains("openrouter `acme/swift-8b:free` reports 0 input tokens on streams (n = ");
        List<Settled> settled = settled("good");
        assertThat(settled).hasSize(results.get(0).requests() + results.get(1).requests());
        assertThat(settled)
                .allMatch(one -> one.labels().warmUp() && one.labels().provoking());
        assertThat(settled)
                .extracting(Settled::id)
                .containsAll(results.get(0).telling().get(0).evidence());
    }

    @Test
    void aCapEndsItWithWhatWasFound() {
        compare("meter: true", 6);
        List<MeterResult> results = check("capped", FaultScript.none());

        assertThat(results.get(0).stopped()).startsWith("cap reached: requests");
        assertThat(settled("capped")).hasSizeLessThanOrEqualTo(6);
        assertThat(ended("capped").finished()).isFalse();
        assertThat(ended("capped").because()).startsWith("cap reached: requests");
    }

    @Test
    void nothingIsAskedWhereTheComparisonForbidsIt() {
        compare("meter: false", 100);

        assertThat(check("off", FaultScript.none())).isEmpty();
        assertThat(settled("off")).isEmpty();
        assertThat(ended("off").finished()).isTrue();
        assertThat(said()).contains("nothing is asked; write meter: true");
    }

    private void compare(String meter, int requests) {
        new House(root).write("comparisons/mine.yaml", """
                incumbent: free
                candidate: paid
                targets:
                  free: { provider: simulated, profile: openrouter, model: "acme/swift-8b:free", parameters: { max-tokens: 16 } }
                  paid:
                    provider: simulated
                    profile: openrouter
                    model: acme/swift-70b
                    price: { input-usd-per-million-tokens: "0.50", output-usd-per-million-tokens: "1.50" }
                    parameters: { max-tokens: 16 }
                workloads:
                  few: { suite: few.csv }
                load: { arrivals: constant, warm-up: 1, levels: ["20/s"], requests: 4, blocks: 1 }
                %s
                caps: { requests: %d, tokens: 1000000, usd: "1.00" }
                """.formatted(meter, requests));
    }

    private List<MeterResult> check(String run, FaultScript faults) {
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        Start start = new Start(new House(root).settings(run), name -> null, console);
        assertThat(Fronted.play(
                        () -> CheckedMeters.prepare("HouseMeters", start, options -> options.withFaults(faults)),
                        root.resolve("gatling")))
                .isZero();
        return MeterFile.read(folder(run));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<Settled> settled(String run) {
        return lines(run, Settled.class);
    }

    private SimulationEnded ended(String run) {
        return lines(run, SimulationEnded.class).get(0);
    }

    private <T> List<T> lines(String run, Class<T> kind) {
        List<T> found = new ArrayList<>();
        RunFolder.at(folder(run)).read(line -> {
            if (kind.isInstance(line)) {
                found.add(kind.cast(line));
            }
        });
        return found;
    }

    private Path folder(String run) {
        return root.resolve("reports/runs").resolve(run);
    }
}
