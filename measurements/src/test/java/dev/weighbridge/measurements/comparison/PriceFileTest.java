package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.PriceList;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.testing.SchemaFile;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String SOURCE = "https://openrouter.ai/api/v1/models";

    private static final String GOOD = """
            as-of: 2026-11-01
            source: https://openrouter.ai/api/v1/models
            currency: USD
            models:
              "acme/swift:free": free
              acme/router: unknown
              acme/thinker:
                input-usd-per-million-tokens: "3"
                output-usd-per-million-tokens: "15"
                cached-input-usd-per-million-tokens: "0.30"
                cache-write-usd-per-million-tokens: "3.75"
                reasoning-usd-per-million-tokens: "20"
                usd-per-request: "0.01"
            """;

    private static final String COMPARISON = """
            prices: my-prices.yaml
            targets:
              thinker: { provider: openrouter, model: acme/thinker }
            workloads: { w: { suite: a.csv } }
            load: { levels: 2/s, requests: 5 }
            """;

    @TempDir
    private Path folder;

    @Test
    void aPriceHasEveryAmountAndTheFilesDayAndSource() throws IOException {
        Money perRequest = new Money(10_000_000_000L);
        assertThat(read(GOOD).list().price("acme/thinker"))
                .hasValue(new TokenPrice(
                        3_000_000, 15_000_000, 300_000L, perRequest, DAY, 3_750_000L, 20_000_000L, SOURCE));
    }

    @Test
    void whatIsUnknownStaysUnknown() throws IOException {
        PriceList list = read(GOOD).list();
        assertThat(list.price("acme/router")).isEmpty();
        assertThat(list.covered(list.models().keySet())).isEqualTo("2 of 3 models priced; no price of acme/router");
    }

    @Test
    void aListComesBackFromItsOwnFile() throws IOException {
        PriceList list = read(GOOD).list();
        String text = PriceFileText.of(list);

        assertThat(read(text).list()).isEqualTo(list);
        assertThat(SchemaFile.read(Path.of("../comparisons/prices.schema.json")).complaints(text))
                .isEmpty();
    }

    @Test
    void aTargetWithoutAPriceTakesThatOfTheFile() throws IOException {
        Target thinker = load(COMPARISON).targets().get(0);
        assertThat(thinker.price().outputMicroUsdPerMillion()).isEqualTo(15_000_000);
        assertThat(thinker.price().source()).isEqualTo(SOURCE);
    }

    @Test
    void aTargetsOwnPriceComesFirst() throws IOException {
        String own = COMPARISON.replace("acme/thinker }", "acme/thinker, price: free }");
        assertThat(load(own).targets().get(0).price().free()).isTrue();
    }

    @Test
    void otherPricesAreAnotherPlan() throws IOException {
        String before = load(COMPARISON).sha256();
        write("my-prices.yaml", GOOD.replace("\"15\"", "\"16\""));
        assertThat(ComparisonLoader.load(folder.resolve("mine.yaml")).sha256()).isNotEqualTo(before);
    }

    @Test
    void aModelThatTheFileDoesNotPriceIsRefusedWithItsNeighbour() {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load(COMPARISON.replace("acme/thinker", "acme/thinkr")))
                .withMessageContaining("price is missing (my-prices.yaml has none of \"acme/thinkr\", "
                        + "did you mean \"acme/thinker\"?)");
    }

    @Test
    void aPathOutOfTheFolderIsRefused() {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load(COMPARISON.replace("my-prices", "../my-prices")))
                .withMessageContaining("prices is \"../my-prices.yaml\"; give a .yaml file in or below");
    }

    @Test
    void mistakesAreToldWithTheWayOut() {
        refused(GOOD.replace("currency: USD", "currency: KRW"), "currency is \"KRW\"; prices are in USD; convert");
        refused(GOOD.replace("currency", "curency"), "curency is unknown here; did you mean \"currency\"?");
        refused(
                GOOD.replace("cache-write-usd", "cache-writes-usd"),
                "did you mean \"cache-write-usd-per-million-tokens\"?");
        refused(GOOD.replace("as-of: 2026-11-01\n", ""), "as-of is missing; give the day");
        refused(GOOD.replace("as-of: 2026-11-01", "as-of: soon"), "as-of is \"soon\"; give the day");
        refused(GOOD.substring(0, GOOD.indexOf("models:")) + "models: {}\n", "models is empty");
        refused(GOOD.replace(": free", ": cheap"), "is \"cheap\"; write free");
        refused(GOOD.replace("\"3.75\"", "\"-1\""), "give USD per million tokens");
    }

    private void refused(String yaml, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> read(yaml))
                .withMessageContaining(message);
    }

    private Comparison load(String yaml) throws IOException {
        write("my-prices.yaml", GOOD);
        return ComparisonLoader.load(write("mine.yaml", yaml));
    }

    private PriceFile read(String yaml) throws IOException {
        return PriceFile.read(write("my-prices.yaml", yaml));
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}
