package dev.weighbridge.weigh.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.PriceList;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.PriceFile;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against simulated gateways. */
class ModelsCommandTest {
    private static final String NOBODY = "http://127.0.0.1:1/v1";

    @TempDir
    private Path folder;

    private Simulator simulator;
    private String url;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorOptions.defaults());
        url = simulator.baseUrl("openrouter").toString();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void modelsAreListedWithTheKeyFromTheEnvironment() {
        assertThat(run("models", "--base-url", url, "--key-env", "GOOD_KEY")).isEqualTo(new Said(0, url + """

                          model               free  because       in USD/M  out USD/M  context tokens
                          acme/swift-8b:free  yes   by its price      0.00       0.00          131072
                          acme/swift-70b      no    by its price      0.50       1.50          131072
                          other/justice-12b   no    by its price      0.20       0.60          131072
                          other/embed-1       no    by its price      0.02       0.00          131072
                        """, ""));
    }

    @Test
    void theProvidersRulesTellItsFreeModelsAtAnyAddress() {
        assertThat(run("models", "openrouter", "--base-url", url, "--key-env", "GOOD_KEY", "--free"))
                .isEqualTo(new Said(0, url + """

                          model               free  because        in USD/M  out USD/M  context tokens
                          acme/swift-8b:free  yes   by its suffix      0.00       0.00          131072
                        """, ""));
    }

    @Test
    void modelsAreFoundByAPartOfTheirIdInWhateverCase() {
        Said said = run("models", "--base-url", url, "--key-env", "GOOD_KEY", "--match", "SWIFT-7");
        assertThat(said.out()).contains("acme/swift-70b").doesNotContain("swift-8b");
    }

    @Test
    void noModelOfThatNameIsSaid() {
        assertThat(run("models", "--base-url", url, "--key-env", "GOOD_KEY", "--match", "none"))
                .isEqualTo(new Said(0, url + "\n  no such model\n", ""));
    }

    @Test
    void whereNoPriceIsListedOnlyTheIdTells() {
        String keepRouter = simulator.baseUrl("keeprouter").toString();
        assertThat(run("models", "keeprouter", "--base-url", keepRouter, "--key-env", "KEEPROUTER_KEY", "--free"))
                .isEqualTo(new Said(
                        0,
                        keepRouter + """

                          model  free  because       in USD/M  out USD/M  context tokens
                          free   yes   by its alias         -          -               -
                        """,
                        "weigh models: " + keepRouter
                                + ": left out, as it is not known whether they are free: 1 model"
                                + System.lineSeparator()));
    }

    @Test
    void pricesAreWrittenAsAFileThatAComparisonReads() {
        Said said = run(
                "prices",
                "--base-url",
                url,
                "--key-env",
                "GOOD_KEY",
                "--out",
                folder.resolve("p.yaml").toString());

        assertThat(said.err()).isEqualTo("weigh prices: 4 of 4 models priced" + System.lineSeparator());
        PriceList list = PriceFile.read(folder.resolve("p.yaml")).list();
        assertThat(list.source()).isEqualTo(url + "/models");
        assertThat(list.price("acme/swift-8b:free"))
                .hasValueSatisfying(price -> assertThat(price.free()).isTrue());
        assertThat(list.price("acme/swift-70b"))
                .hasValue(new TokenPrice(500_000, 1_500_000, null, Money.ZERO).found(list.asOf(), list.source()));
    }

    @Test
    void aPriceThatIsNotListedIsWrittenAsUnknown() {
        String keepRouter = simulator.baseUrl("keeprouter").toString();
        Said said = run("prices", "keeprouter", "--base-url", keepRouter, "--key-env", "KEEPROUTER_KEY");

        assertThat(said.out()).contains("currency: USD", "\"free\": free", ": unknown");
        assertThat(said.err()).contains("1 of 2 models priced; no price of ");
    }

    @Test
    void whatIsUnknownIsNullInJson() {
        String keepRouter = simulator.baseUrl("keeprouter").toString();
        Said said = run("models", "keeprouter", "--base-url", keepRouter, "--key-env", "KEEPROUTER_KEY", "--json");
        assertThat(Json.tree(said.out())).hasValueSatisfying(tree -> {
            assertThat(tree.at("/gateways/0/baseUrl").asText()).isEqualTo(keepRouter);
            assertThat(tree.at("/gateways/0/models/0"))
                    .hasToString("{\"id\":\"free\",\"free\":true,\"because\":\"by its alias\","
                            + "\"inputUsdPerMillionTokens\":null,\"outputUsdPerMillionTokens\":null,"
                            + "\"contextTokens\":null}");
            assertThat(tree.at("/gateways/0/models/1/free").isNull()).isTrue();
        });
    }

    @Test
    void aRefusedKeyEndsWith3AndIsNotShown() {
        Said said = run("models", "--base-url", url, "--key-env", "BAD_KEY");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err())
                .startsWith("weigh models: " + url + " does not take the key in BAD_KEY (401: ")
                .endsWith("); export BAD_KEY=... with one that is valid there" + System.lineSeparator())
                .doesNotContain("not-that-one");
    }

    @Test
    void withoutAKeyTheCallIsTriedWithoutOne() {
        Said said = run("models", "openrouter", "--base-url", url);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err())
                .startsWith("weigh models: " + url + " wants a key (401: ")
                .contains("export OPENROUTER_API_KEY=...");
        assertThat(run("models", "--base-url", url).err()).contains("--key-env MY_API_KEY");
    }

    @Test
    void whatIsNotThereEndsWith3() {
        assertThat(run("models", "--base-url", NOBODY))
                .isEqualTo(new Said(
                        3,
                        "",
                        "weigh models: " + NOBODY + " cannot be reached: connection refused by 127.0.0.1; "
                                + "check the base URL and the network" + System.lineSeparator()));
    }

    @Test
    void whatIsNoApiEndsWith3() {
        String root = "http://127.0.0.1:" + simulator.baseUrl("openrouter").getPort();
        Said said = run("models", "--base-url", root);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains(root + " answers GET /models with status 404 and no list of models");
    }

    @Test
    void theShippedComparisonNeedsNeitherKeyNorNetwork() {
        Said said = TestingConsole.inProject().run("models", "--comparison", "simulated", "--free");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).startsWith("simulated openrouter\n").contains("acme/swift-8b:free  yes   by its suffix");
    }

    @Test
    void ofAComparisonEachGatewayIsAskedOnceAndOneThatFailsDoesNotStopTheOthers() throws IOException {
        compare("away: " + target(NOBODY), "one: " + target(url), "two: " + target(url));
        Said said = run("models", "--comparison", "mine");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).containsOnlyOnce(url).contains("acme/swift-70b");
        assertThat(said.err())
                .startsWith("weigh models: " + NOBODY + " cannot be reached")
                .hasLineCount(1);
    }

    @Test
    void aBrokenComparisonIsToldAsEverywhereElse() throws IOException {
        compare("one: { base-url: \"" + url + "\", key: none, modle: m, price: free }");
        assertThat(run("models", "--comparison", "mine").err())
                .startsWith("weigh models: comparisons/mine.yaml:")
                .contains("modle")
                .contains("did you mean \"model\"?");
    }

    private static String target(String baseUrl) {
        return "{ base-url: \"" + baseUrl + "\", key: GOOD_KEY, model: m, price: free }";
    }

    private void compare(String... targets) throws IOException {
        String names = targets.length == 1 ? "" : "incumbent: one\ncandidate: two\n";
        String workloads = "workloads: { w: { suite: support-en.csv } }\nload: { levels: [\"1/s\"], requests: 1 }\n";
        Path file = Files.createDirectories(folder.resolve("comparisons")).resolve("mine.yaml");
        Files.writeString(file, names + "targets:\n  " + String.join("\n  ", targets) + "\n" + workloads);
    }

    private Said run(String... arguments) {
        Map<String, String> keys = Map.of(
                "GOOD_KEY", simulator.key("openrouter"),
                "KEEPROUTER_KEY", simulator.key("keeprouter"),
                "BAD_KEY", "sk-or-v1-not-that-one");
        return TestingConsole.in(folder, keys).run(arguments);
    }
}
