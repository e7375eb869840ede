package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.userfile.DidYouMean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
    @ParameterizedTest
    @CsvSource({
        "modle,model",
        "Model,model",
        "base_url,base-url",
        "baseUrl,base-url",
        "headres,headers",
        "parameter,parameters",
        "pirce,price",
        "profil,profile"
    })
    void theNearestKeyIsFound(String word, String meant) {
        assertThat(DidYouMean.of(word, Keys.TARGET)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"zzz", "temperature", "x"})
    void aFarWordIsNobodysNeighbour(String word) {
        assertThat(DidYouMean.of(word, List.of("model", "key"))).isEmpty();
        assertThat(DidYouMean.phrase(word, List.of("model", "key"))).isEqualTo("known: model, key");
    }

    @Test
    void twoNeighbouringLettersSwappedAreAlwaysForgiven() {
        Seeded.check(200, random -> {
            String key = Keys.TARGET.get(random.nextInt(Keys.TARGET.size()));
            int at = random.nextInt(key.length() - 1);
            String swapped = key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2);
            if (key.length() > 3) {
                assertThat(DidYouMean.of(swapped, Keys.TARGET)).as(swapped).contains(key);
            }
        });
    }
}
