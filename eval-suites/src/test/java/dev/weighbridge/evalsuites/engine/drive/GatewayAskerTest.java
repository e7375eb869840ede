package dev.weighbridge.evalsuites.engine.drive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.score.EvalScores;
import dev.weighbridge.evalsuites.engine.score.SuiteScore;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Runs;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayAskerTest {
    private static final String ANSWER = """
            data: {"choices":[{"index":0,"delta":{"content":"It is 4."}}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":4,"total_tokens":16}}

            data: [DONE]

            """;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @TempDir
    Path runs;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdown();
    }

    /** The free model is right, the paid one is wrong, and every tenth request fails at first. */
    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean busy = requests.incrementAndGet() % 10 == 0;
        String answer = asked.contains("model-of-free") ? ANSWER : ANSWER.replace("is 4", "is 5");
        byte[] body = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", busy ? "application/json" : "text/event-stream");
        exchange.sendResponseHeaders(busy ? 503 : 200, busy ? -1 : body.length);
        if (!busy) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Test
    void aRunOverHttpLeavesAJournalThatScoresEveryTarget() throws InterruptedException {
        EvalPlan plan = Plans.of(30, "free", "paid");
        RunFolder folder = Runs.folder(runs, plan, Plans.WIDE, true);
        assertThat(run(plan, folder)).isEqualTo(new Done(true, ""));

        List<SuiteScore> scores = EvalScores.of(folder, plan, Plans.consequences(), Ports.NONE);
        assertThat(scores).extracting(SuiteScore::target).containsExactly("free", "paid");
        assertThat(scores).extracting(SuiteScore::missing).containsOnly(0);
        assertThat(scores.get(0).whole().accuracy()).isEqualTo(new Proportion(30, 30));
        assertThat(scores.get(1).whole().accuracy()).isEqualTo(new Proportion(0, 30));
    }

    @Test
    void theCapsOfTheRunEndItWithTheirReason() throws InterruptedException {
        EvalPlan plan = Plans.of(30, "free");
        Caps caps = new Caps(10, 1_000_000, new Money(1_000_000_000_000L));
        Done done = run(plan, Runs.folder(runs, plan, caps, true));

        assertThat(done.complete()).isFalse();
        assertThat(done.because()).startsWith("cap reached: requests");
        assertThat(requests.get()).isLessThanOrEqualTo(10);
    }

    private Done run(EvalPlan plan, RunFolder folder) throws InterruptedException {
        NanoClock clock = System::nanoTime;
        URI baseUrl = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        Endpoint endpoint = new Endpoint(baseUrl, Credential.none());
        EvalEngine engine = Plans.engine(plan, Plans.options(4));
        try (GatewayClient client = GatewayClient.create(ClientOptions.connections(8), clock);
                Journal journal = folder.journal("EvalSuitesSimulation", clock, Plans.WALL, Runs.LETTERS)) {
            Asker http = new GatewayAsker(client, plan, Map.of("free", endpoint, "paid", endpoint), clock);
            Asker asker = new JournalledAsker(journal, plan, "EvalSuitesSimulation", http, clock);
            return new EvalRun(engine, asker, clock, Idle.blocking()).run();
        }
    }
}
