package dev.weighbridge.evalsuites.suite.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillerTest {
    private static final SourceText SOURCE = new SourceText("s.yaml", "");
    private static final Map<String, YamlNode> VARIABLES = variables("""
            city: Seoul
            도시: 서울
            empty:
            list: [1, 2]
            map: { inner: { deep: 7.50 } }
            braces: "{{city}}"
            a.b: dotted
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "In {{city}}. | In Seoul.",
                "{{ city }}{{도시}} | Seoul서울",
                "{{map.inner.deep}} | 7.50",
                "{{a.b}} | dotted",
                "[{{empty}}] | []",
                "{{braces}} | {{city}}",
                "\\{{city}} | {{city}}",
                "{city} }} { { | {city} }} { {",
                "$1 {{city}} \\ | $1 Seoul \\",
            })
    void aTextIsFilled(String template, String filled) {
        assertThat(new Filler(VARIABLES).text(template, SOURCE::error)).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{ciyt}} | uses {{ciyt}}, and there is no such variable; did you mean \"city\"?",
                "{{map.other}} | uses {{map.other}}, and there is no such variable; known: city, 도시, empty, list, map, braces, a.b",
                "{{list}}. | uses {{list}}, which is a list or a mapping; only one value fits into a text",
                "{{city + 1}} | has \"{{city + 1}}\", which is no variable; write {{name}}, or \\{{ where two braces are meant",
                "{{ | has \"{{\", which is no variable; write {{name}}, or \\{{ where two braces are meant",
            })
    void whatCannotBeFilledIsNamed(String template, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> new Filler(VARIABLES).text(template, SOURCE::error))
                .withMessage("s.yaml: " + message);
    }

    @Test
    void aTextThatIsOneVariableAloneKeepsItsShape() {
        Filler filler = new Filler(VARIABLES);
        assertThat(filler.plain(Nodes.scalar(1, "{{list}}"), SOURCE::error)).isEqualTo(List.of(1, 2));
        assertThat(filler.plain(Nodes.scalar(1, "{{ map.inner }}"), SOURCE::error))
                .isEqualTo(Map.of("deep", 7.5));
        assertThat(filler.used()).containsExactly("list", "map");
    }

    @Test
    void leniencyFillsInNothingOrJsonAndSaysWhatWasMissing() {
        Filler filler = Filler.lenient(VARIABLES);
        assertThat(filler.text("<{{none}}> {{list}} {{map.inner}}", SOURCE::error))
                .isEqualTo("<> [1,2] {\"deep\":7.5}");
        assertThat(filler.missing()).containsExactly("none");
    }

    @Test
    void whatIsEscapedComesBackAsItWas() {
        Seeded.check(500, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append("{}a 한$\n".charAt(random.nextInt(7)));
            }
            String escaped = text.toString().replace("{{", "\\{{");
            assertThat(new Filler(VARIABLES).text(escaped, SOURCE::error)).isEqualTo(text.toString());
        });
    }

    private static Map<String, YamlNode> variables(String yaml) {
        Map<String, YamlNode> variables = new LinkedHashMap<>();
        ((YamlNode.Mapping) Nodes.yaml(new SourceText("vars.yaml", yaml)))
                .entries()
                .forEach((name, entry) -> variables.put(name, entry.value()));
        return variables;
    }
}
