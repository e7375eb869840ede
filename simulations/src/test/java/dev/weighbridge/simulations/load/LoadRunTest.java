package dev.weighbridge.simulations.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.House;
import dev.weighbridge.simulations.setup.Settings;
import dev.weighbridge.simulations.testing.Fronted;
import dev.weighbridge.simulations.testing.ScriptedServer;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs against the simulator, journal and all. */
class LoadRunTest {
    private static final int ASKS = 2;
    private static final int WARM_UPS = 2;
    private static final int MEASURED = 8;
    private static final String PRICE =
            "{ input-usd-per-million-tokens: \"0.50\", output-usd-per-million-tokens: \"1.50\" }";

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void noSampleIsLostWhateverGoesWrong() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
            int planned = planOneRequestOfEveryFault(simulator);
            assertThat(run("faults", simulator.key("openrouter"))).isZero();
            List<Settled> settled = settled("faults");
            assertThat(settled).hasSize(planned);
            int sends = settled.stream()
                    .mapToInt(one -> one.exchange().wire().sends())
                    .sum();
            assertThat(simulator.truth().recorded())
                    .as("requests the simulator saw")
                    .isEqualTo(sends);
            for (Settled one : settled) {
                agree(one, truth(simulator, one.exchange()));
            }
        }
        assertThat(lines("faults")).last().isEqualTo(ended("faults", true, ""));
    }

    @Test
    void aCapEndsTheRunInOrder() {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
            compare(simulator, 6);
            assertThat(run("capped", simulator.key("openrouter"))).isZero();
        }
        assertThat(settled("capped")).isNotEmpty().hasSizeLessThanOrEqualTo(6);
        assertThat(lines("capped")).last().isInstanceOfSatisfying(SimulationEnded.class, end -> {
            assertThat(end.finished()).isFalse();
            assertThat(end.because()).startsWith("cap reached: requests");
        });
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("AnyLoad ended early: cap reached: requests");
    }

    @Test
    void aSearchGoesOnWhileTheServiceLevelIsKept() {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
            planASearch(simulator);
            assertThat(run("search", simulator.key("openrouter"))).isZero();
        }
        assertThat(settled("search"))
                .filteredOn(one -> !one.labels().warmUp())
                .extracting(one -> one.labels().target() + " " + one.labels().level())
                .containsOnlyOnce("first 20/s", "second 20/s", "first 40/s", "second 40/s");
    }

    @Test
    void aKeyThatOnlyTheModelRefusesEndsTheRunAfterTheWarmUp() {
        try (ScriptedServer server = ScriptedServer.start((c, n) -> {
            for (; ; ) {
                boolean list = c.readRequest().startsWith("GET");
                String body = list ? "{\"data\":[{\"id\":\"m\"}]}" : "{\"error\":{\"message\":\"User not found.\"}}";
                c.respond(list ? "200 OK" : "401 Unauthorized", "application/json", body);
            }
        })) {
            new House(root).compare(server.url() + "/v1", "KEY", "m");
            assertThat(run("refused", "sk-test-0123456789")).isZero();
            assertThat(server.requests())
                    .filteredOn(request -> request.startsWith("POST"))
                    .hasSize(1);
        }
        assertThat(lines("refused"))
                .last()
                .isEqualTo(
                        ended(
                                "refused",
                                false,
                                "target \"first\": the warm-up was refused: 401 User not found.; check model and the key in KEY"));
    }

    @Test
    void aRunThatWasKilledIsGoneOnWithAndSendsOnlyWhatIsLeft() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
            compare(simulator, 100);
            assertThat(run("first", simulator.key("openrouter"))).isZero();
            dropTheLast(3);
            assertThat(run("second", simulator.key("openrouter"))).isZero();
            assertThat(settled("first").stream().map(Settled::labels).filter(labels -> !labels.warmUp()))
                    .as("each planned request, once")
                    .hasSize(MEASURED)
                    .doesNotHaveDuplicates();
            assertThat(simulator.truth().recorded()).isEqualTo(2 * WARM_UPS + MEASURED + 3);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("resuming run first: " + (MEASURED - 3) + " requests already measured");
        }
    }

    @Test
    void whereNoWorkloadIsPutUnderLoadNothingIsSent() {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
            House house = new House(root);
            house.write("eval-suites/suites/sums.jsonl", "{\"id\":\"a\",\"prompt\":\"1 + 1?\",\"checks\":[\"2\"]}\n");
            house.write("comparisons/mine.yaml", """
                    targets:
                      only: { base-url: "%s", key: KEY, model: acme/swift-70b, price: free }
                    workloads: { sums: { suite: sums.jsonl, load: false } }
                    """.formatted(simulator.baseUrl("openrouter")));
            assertThat(run("idle", simulator.key("openrouter"))).isZero();
            assertThat(simulator.truth().recorded()).isZero();
        }
        assertThat(lines("idle")).last().isEqualTo(ended("idle", true, ""));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("load         none");
    }

    @Test
    void aRunThatCannotStartSaysSoInOneLineAndThrowsNothing() {
        assertThat(run("oops", "sk-test")).isZero();
        assertThat(root.resolve("reports/runs/oops/failure.txt"))
                .content()
                .startsWith("comparisons")
                .hasLineCount(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("AnyLoad: comparisons")
                .doesNotContain("\tat ");
    }

    private void compare(Simulator simulator, int requests) {
        new House(root).compare(simulator.baseUrl("openrouter").toString(), "KEY", "acme/swift-70b", PRICE, requests);
    }

    /** At rates and service levels that the model keeps with ease. */
    private void planASearch(Simulator simulator) {
        House house = new House(root);
        house.write("eval-suites/suites/one.csv", "id,prompt\none,Answer me.\n");
        String target = "{ base-url: \"" + simulator.baseUrl("openrouter")
                + "\", key: KEY, model: acme/swift-70b, price: " + PRICE + ", parameters: { max-tokens: 8 } }";
        house.write("comparisons/mine.yaml", """
                incumbent: first
                candidate: second
                targets:
                  first: %1$s
                  second: %1$s
                workloads:
                  one: { suite: one.csv, slo: { ttft: 20s, tpot: 5s, e2e: 30s } }
                load: { arrivals: constant, warm-up: 1, search: { from: 20/s, to: 40/s, requests: 1 } }
                caps: { requests: 10000, tokens: 10000000, usd: "1.00" }
                """.formatted(target));
    }

    /** Cuts so many settled exchanges, and all lines after the first of them, off the journal. */
    private void dropTheLast(int count) throws IOException {
        Path journal = root.resolve("reports/runs/first/exchanges.jsonl");
        List<String> lines = Files.readAllLines(journal);
        int left = count;
        while (left > 0) {
            String last = lines.remove(lines.size() - 1);
            left -= last.contains("\"line\":\"settled\"") ? 1 : 0;
        }
        Files.write(journal, lines);
    }

    private int planOneRequestOfEveryFault(Simulator simulator) {
        House house = new House(root);
        StringBuilder prompts = new StringBuilder("id,prompt\n");
        for (String fault : Faults.names()) {
            prompts.append(fault).append(",Answer me. [[fault:").append(fault).append("]]\n");
        }
        house.write("eval-suites/suites/faults.csv", prompts.toString());
        int requests = Faults.names().size() * ASKS;
        String target = "{ base-url: \"" + simulator.baseUrl("openrouter")
                + "\", key: KEY, model: acme/swift-70b, price: " + PRICE + ", parameters: { max-tokens: 30 } }";
        house.write("comparisons/mine.yaml", """
                incumbent: first
                candidate: second
                targets:
                  first: %1$s
                  second: %1$s
                workloads:
                  faults: { suite: faults.csv }
                load: { arrivals: poisson, warm-up: 2, levels: ["60/s"], requests: %2$d, blocks: 1 }
                caps: { requests: 10000, tokens: 10000000, usd: "1.00" }
                timeouts: { connect: 5s, headers: 2s, data-idle: 2s, total: 4s }
                """.formatted(target, requests));
        return 2 * (requests + 2);
    }

    private int run(String run, String key) {
        Settings settings = new Settings(root, run, "mine", false, Optional.empty(), false);
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Fronted.play(
                () -> LoadRun.prepare("AnyLoad", new Start(settings, Map.of("KEY", key)::get, console)),
                root.resolve("gatling"));
    }

    private List<JournalLine> lines(String run) {
        List<JournalLine> lines = new ArrayList<>();
        var unused = RunFolder.at(root.resolve("reports/runs").resolve(run)).read(lines::add);
        return lines;
    }

    private List<Settled> settled(String run) {
        return lines(run).stream()
                .filter(Settled.class::isInstance)
                .map(Settled.class::cast)
                .toList();
    }

    private static SimulationEnded ended(String run, boolean finished, String because) {
        return new SimulationEnded("AnyLoad", run + ".1", finished, because);
    }

    static Optional<TruthEntry> truth(Simulator simulator, Exchange exchange) {
        return Optional.ofNullable(exchange.head())
                .flatMap(head -> head.header("x-simulator-request"))
                .map(Long::parseLong)
                .flatMap(simulator.truth()::find);
    }

    /** The outcome is the one that follows from what the simulator did, and the usage what it said it was. */
    private static void agree(Settled one, Optional<TruthEntry> truth) {
        Outcome outcome = one.exchange().outcome();
        if (truth.isEmpty()) {
            assertThat(outcome.label()).as(one.labels().caseId()).isIn("connection-error", "timeout");
            return;
        }
        TruthEntry entry = truth.get();
        assertThat(outcome.label())
                .as("%s, truth %s", one.labels().caseId(), entry)
                .isIn(expected(entry));
        if (entry.usageSent() && outcome.delivered()) {
            assertThat(one.exchange().usage()).as(one.labels().caseId()).satisfies(usage -> {
                assertThat(usage.promptTokens()).isEqualTo(entry.promptTokens());
                assertThat(usage.completionTokens()).isEqualTo(entry.completionTokens());
            });
        }
    }

    private static List<String> expected(TruthEntry entry) {
        return switch (entry.ending()) {
            case COMPLETED, LENGTH -> finished(entry, "incomplete");
            case ERROR -> {
                if (entry.status() == 429) {
                    yield List.of("rate-limited");
                }
                yield entry.status() == 200 ? List.of("stream-error", "rate-limited") : List.of("http-error");
            }
            case NO_ANSWER -> List.of("protocol-error");
            case CUT, RESET -> finished(entry, "connection-error");
            case STALLED, CLIENT_GONE -> finished(entry, "timeout");
            case SHUT_DOWN -> List.of();
        };
    }

    /** What a finish reason says, whatever became of the connection after it. */
    private static List<String> finished(TruthEntry entry, String otherwise) {
        if (entry.finishReason() == null) {
            return List.of(otherwise);
        }
        return List.of(
                switch (entry.finishReason()) {
                    case "length", "max_tokens" -> "truncated";
                    case "content_filter" -> "refused";
                    case "" -> "incomplete";
                    default -> "completed";
                });
    }
}
