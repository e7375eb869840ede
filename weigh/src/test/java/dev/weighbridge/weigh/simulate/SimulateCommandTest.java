package dev.weighbridge.weigh.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.catalogue.Catalogue;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.client.CatalogueClient;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private static final Pattern POINTER = Pattern.compile("OPENAI_BASE_URL=(\\S+) OPENAI_API_KEY=(\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final AtomicReference<@Nullable Reply<Catalogue>> whileServing = new AtomicReference<>();
    private final AtomicReference<@Nullable Reply<Catalogue>> afterwards = new AtomicReference<>();

    @Test
    void servesWhereItSaysWithTheKeyItSaysUntilItIsStopped() {
        Said said = serve("simulate");
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("runyour\n", "keeprouter\n", "openrouter\n", "  key       sk-or-v1-simulated\n")
                .contains("/chat/completions", "Stop with Ctrl-C.");
        assertThat(ids()).containsExactly("acme/swift-8b:free", "acme/swift-70b", "other/justice-12b", "other/embed-1");
        assertThat(afterwards.get()).isInstanceOf(Reply.Unreachable.class);
    }

    @Test
    void anyBenchOptionAddsTheModel() {
        assertThat(serve("simulate", "--slots", "2").out()).contains("  model     bench  free\n");
        assertThat(ids()).contains("bench");
    }

    @Test
    void theTruthIsWrittenBelowTheWorkingFolder() {
        assertThat(serve("simulate", "--truth", "truth.jsonl", "--faults", "mixed", "--seed", "7")
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("truth.jsonl")).exists();
    }

    @Test
    void aTakenPortEndsWith64() {
        try (Simulator other = Simulator.start(SimulatorOptions.defaults())) {
            int port = other.baseUrl("runyour").getPort();
            Said said = serve("simulate", "--port", Integer.toString(port));
            assertThat(said.exitCode()).isEqualTo(64);
            assertThat(said.err())
                    .contains("port " + port + " on 127.0.0.1 cannot be served")
                    .hasLineCount(1);
        }
    }

    private Said serve(String... arguments) {
        return TestingConsole.serving(folder, (said, stop) -> {
                    whileServing.set(ask(said));
                    stop.run();
                    afterwards.set(ask(said));
                })
                .run(arguments);
    }

    private List<String> ids() {
        return Optional.ofNullable(whileServing.get())
                .flatMap(Reply::thing)
                .map(Catalogue::ids)
                .orElse(List.of());
    }

    private static Reply<Catalogue> ask(String said) {
        Matcher pointer = POINTER.matcher(said);
        assertThat(pointer.find()).isTrue();
        Credential credential = Credential.of(Credential.Style.BEARER, pointer.group(2));
        try (CatalogueClient client =
                new CatalogueClient(Provider.OTHER, URI.create(pointer.group(1)), credential, PATIENCE)) {
            return client.models();
        }
    }
}
