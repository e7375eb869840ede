package dev.weighbridge.evalsuites.engine.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.testing.KnownLimit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownPacesTest {
    private static final String REAL = "http://127.0.0.1:9/v1";
    private static final SafeLoad SAFE = new SafeLoad(1.0 / 3, 1, 4L, 0.99);
    private static final SafeLoad FASTER = new SafeLoad(25, 1, null, 0.99);
    private static final SafeLoad NOTHING = new SafeLoad(0, 0, null, 0.5);

    @TempDir
    private Path root;

    @Test
    void aTargetKeepsToTheLimitLastFoundForIt() throws IOException {
        KeptLimits.of(root).keep(KnownLimit.of(REAL, "m", SAFE));
        KnownPaces paces = paces("as-given");

        assertThat(paces.paces()).containsExactly(Map.entry("real", SAFE));
        assertThat(paces.lines())
                .containsExactly("pace         real: at most 0.333 a second and 4 at once, by the limit last found");
    }

    @Test
    void aSimulatedTargetKeepsToOneOnlyWhereTheLoadDoes() throws IOException {
        KeptLimits.of(root).keep(KnownLimit.of("http://127.0.0.1/openrouter", "m:free", FASTER));

        assertThat(paces("as-given").paces()).isEmpty();
        assertThat(paces("inferred").paces()).containsExactly(Map.entry("fake", FASTER));
        assertThat(paces("inferred").lines())
                .containsExactly("pace         fake: at most 25 a second, by the limit last found");
    }

    @Test
    void aLimitThatLetsNothingThroughOrIsOfAnotherModelIsNone() throws IOException {
        KeptLimits.of(root).keep(KnownLimit.of(REAL, "m", NOTHING));
        KeptLimits.of(root).keep(KnownLimit.of(REAL, "other", SAFE));
        assertThat(paces("as-given").paces()).isEmpty();
    }

    private KnownPaces paces(String pace) throws IOException {
        Path file = root.resolve("mine.yaml");
        Files.writeString(file, String.format(Locale.ROOT, """
                incumbent: fake
                candidate: real
                targets:
                  fake: { provider: simulated, profile: openrouter, model: "m:free" }
                  real: { base-url: "%s", key: none, model: m, price: free, parameters: { max-tokens: 9 } }
                workloads: { any: { suite: any.csv } }
                load: { levels: 2/s, requests: 5, pace: %s }
                """, REAL, pace));
        Map<String, URI> baseUrls =
                Map.of("fake", URI.create("http://127.0.0.1:4711/openrouter"), "real", URI.create(REAL));
        return KnownPaces.of(ComparisonLoader.load(file), Optional.empty(), baseUrls, KeptLimits.of(root));
    }
}
