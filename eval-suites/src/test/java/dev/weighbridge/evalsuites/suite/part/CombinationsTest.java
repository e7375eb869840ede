package dev.weighbridge.evalsuites.suite.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    private static final YamlNode ONE = Nodes.scalar(1, "1");
    private static final YamlNode TWO = Nodes.scalar(1, "2");

    @Test
    void noVariablesGiveOneEmptyChoice() {
        assertThat(Combinations.of(Map.of())).hasValue(List.of(Map.of()));
    }

    @Test
    void theLastVariableChangesFastest() {
        Map<String, List<YamlNode>> values = new LinkedHashMap<>();
        values.put("a", List.of(ONE, TWO));
        values.put("b", List.of(ONE, TWO));
        assertThat(Combinations.of(values))
                .hasValue(List.of(
                        Map.of("a", ONE, "b", ONE),
                        Map.of("a", ONE, "b", TWO),
                        Map.of("a", TWO, "b", ONE),
                        Map.of("a", TWO, "b", TWO)));
    }

    @Test
    void tooManyChoicesAreNone() {
        Map<String, List<YamlNode>> values = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            values.put("v" + i, Collections.nCopies(100, ONE));
        }
        assertThat(Combinations.of(values)).isEmpty();
    }
}
