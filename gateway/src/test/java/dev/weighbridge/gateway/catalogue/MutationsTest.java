package dev.weighbridge.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.testing.Seeded;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever a gateway sends, reading it never throws. */
class MutationsTest {
    private static final List<String> BODIES = List.of(
            Fixture.of("openrouter-models"),
            Fixture.of("openai-models"),
            Fixture.of("anthropic-models"),
            Fixture.of("llama-cpp-models"),
            Fixture.of("key"),
            Fixture.of("generation"),
            Fixture.of("endpoints"));
    private static final List<String> VALUES = List.of(
            "null",
            "{}",
            "[]",
            "[1]",
            "\"\"",
            "-1",
            "0",
            "1e999999999",
            "1E-999999999",
            "NaN",
            "true",
            "99999999999999999999999",
            "\"\\ud800\"",
            "{\"p50\":\"x\"}",
            "-0.0000000000001",
            "9223372036854775807");

    @Test
    void bodiesWithValuesOfAnotherKindAreRead() {
        Seeded.check(400, random -> read(otherValues(one(BODIES, random), random)));
    }

    @Test
    void bodiesWithCharactersLostOrChangedAreRead() {
        Seeded.check(400, random -> read(otherCharacters(one(BODIES, random), random)));
    }

    private static void read(String body) {
        Optional<CataloguePage> page = CataloguePage.read(Provider.OPENROUTER, body);
        page.ifPresent(read ->
                assertThat(read.part().models()).noneMatch(model -> model.id().isBlank()));
        KeyStatus.read(body);
        Credits.read(body);
        Endpoints.read(body).ifPresent(read -> read.endpoints().forEach(EndpointStats::latencyUnitDoubtful));
        Generation.read(body).ifPresent(read -> LedgerComparison.of(null, read));
    }

    private static String otherValues(String body, RandomGenerator random) {
        String result = body;
        for (int i = 0; i < 5; i++) {
            int colon = result.indexOf(':', random.nextInt(result.length()));
            int end = colon < 0 ? -1 : result.indexOf(',', colon);
            if (end > 0) {
                result = result.substring(0, colon + 1) + one(VALUES, random) + result.substring(end);
            }
        }
        return result;
    }

    private static String otherCharacters(String body, RandomGenerator random) {
        StringBuilder result = new StringBuilder(body);
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(result.length());
            if (random.nextBoolean()) {
                result.setCharAt(at, (char) random.nextInt(Character.MAX_VALUE));
            } else {
                result.deleteCharAt(at);
            }
        }
        return random.nextInt(4) == 0 ? result.substring(0, random.nextInt(result.length())) : result.toString();
    }

    private static <T> T one(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
