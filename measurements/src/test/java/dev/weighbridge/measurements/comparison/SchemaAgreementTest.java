package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.testing.SchemaFile;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaAgreementTest {
    private static final Map<String, List<String>> KEYS_BY_PLACE = Map.ofEntries(
            Map.entry("", Keys.COMPARISON),
            Map.entry("/$defs/target", Keys.TARGET),
            Map.entry("/$defs/price/anyOf/1", Keys.PRICE),
            Map.entry("/$defs/parameters", Keys.PARAMETERS),
            Map.entry("/$defs/workload", Keys.WORKLOAD),
            Map.entry("/$defs/workload/properties/slo", Keys.SLO),
            Map.entry("/$defs/workload/properties/traffic", Keys.TRAFFIC),
            Map.entry("/$defs/load", Keys.LOAD),
            Map.entry("/$defs/load/properties/arrivals/anyOf/1", Keys.GAMMA),
            Map.entry("/$defs/load/properties/search", Keys.SEARCH),
            Map.entry("/$defs/target/properties/quota", Keys.QUOTA),
            Map.entry("/$defs/limits", Keys.LIMITS),
            Map.entry("/$defs/evals", Keys.EVALS),
            Map.entry("/$defs/evals/properties/judge", Keys.JUDGE),
            Map.entry("/$defs/judge-target", Keys.JUDGE_TARGET),
            Map.entry("/$defs/embeddings", Keys.EMBEDDINGS),
            Map.entry("/$defs/gate", Keys.GATE),
            Map.entry("/$defs/gate/properties/margins", Keys.MARGINS),
            Map.entry("/$defs/report", Keys.REPORT),
            Map.entry("/$defs/caps", Keys.CAPS),
            Map.entry("/$defs/target-caps", Keys.TARGET_CAPS),
            Map.entry("/$defs/timeouts", Keys.TIMEOUTS));

    private final SchemaFile prices = SchemaFile.read(Path.of("../comparisons/prices.schema.json"));
    private final SchemaFile schema = SchemaFile.read(Path.of("../comparisons/comparison.schema.json"));

    @Test
    void everyKeyKnownToOneIsKnownToTheOther() {
        assertThat(schema.places()).containsExactlyInAnyOrderElementsOf(KEYS_BY_PLACE.keySet());
        KEYS_BY_PLACE.forEach(
                (place, keys) -> assertThat(schema.keys(place)).as(place).containsExactlyInAnyOrderElementsOf(keys));
    }

    @Test
    void noPlaceTakesUnknownKeys() {
        assertThat(KEYS_BY_PLACE.keySet()).allMatch(schema::closed);
    }

    @Test
    void theSchemaKnowsEveryProvider() {
        assertThat(schema.values("/$defs/target/properties/provider"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Provider.values()).map(Provider::label).toList());
    }

    @Test
    void theSchemaKnowsEveryMetricAndPolicy() {
        assertThat(schema.values("/$defs/metric"))
                .containsExactlyInAnyOrderElementsOf(GateReader.metricsByWord().keySet());
        assertThat(schema.values("/$defs/gate/properties/policy"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ExitPolicy.values()).map(ExitPolicy::word).toList());
    }

    @Test
    void theSchemaKnowsEveryLanguage() {
        assertThat(schema.values("/$defs/report/properties/language"))
                .containsExactlyInAnyOrderElementsOf(Language.byTag().keySet());
    }

    @Test
    void everyKeyIsDescribedForTheEditor() {
        assertThat(schema.undescribed()).isEmpty();
        assertThat(prices.undescribed()).isEmpty();
    }

    @Test
    void everyKeyOfAPriceFileIsKnownToBoth() {
        assertThat(prices.keys("")).containsExactlyInAnyOrderElementsOf(Keys.PRICE_FILE);
        assertThat(prices.keys("/$defs/price/anyOf/1")).containsExactlyInAnyOrderElementsOf(Keys.LISTED_PRICE);
    }

    @Test
    void aFileWithEveryKeyPassesBoth() throws IOException {
        Path full = Path.of("src/test/resources/comparison/full.yaml");
        // YAML 1.1 allows 100_000, and Jackson's mapper hands it to the schema as a text.
        assertThat(schema.complaints(Files.readString(full).replace("100_000", "100000")))
                .isEmpty();
        assertThat(ComparisonLoader.load(full).targets()).hasSize(4);
    }
}
