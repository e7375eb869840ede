package dev.weighbridge.simulator.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weighbridge.gateway.testing.Seeded;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolArgumentsTest {
    @Test
    void requiredPropertiesHaveValuesOfTheirTypes() {
        Seeded.check(100, random -> {
            JsonNode value = arguments(random, """
                    {"type":"object","required":["s","n","i","b","e","l","o"],"properties":{
                     "s":{"type":"string"},"n":{"type":"number"},"i":{"type":"integer","minimum":3,"maximum":5},
                     "b":{"type":"boolean"},"e":{"type":"string","enum":["x","y"]},
                     "l":{"type":"array","items":{"type":"integer"},"minItems":2},
                     "o":{"type":"object","properties":{"t":{"type":["string","null"]}},"required":["t"]},
                     "left":{"type":"string"}}}""");
            assertThat(value.get("s").asText()).isIn("weather", "in", "서울");
            assertThat(value.get("n").isNumber()).isTrue();
            assertThat(value.get("i").isIntegralNumber()).isTrue();
            assertThat(value.get("i").asInt()).isBetween(3, 5);
            assertThat(value.get("b").isBoolean()).isTrue();
            assertThat(value.get("e").asText()).isIn("x", "y");
            assertThat(value.get("l")).hasSize(2).allMatch(JsonNode::isInt);
            assertThat(value.at("/o/t").isTextual()).isTrue();
            assertThat(value.has("left")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                       | {}",
                "{'type':'string'}                                                        | {}",
                "{'required':['a'],'properties':{'a':{'const':7}}}                        | {'a':7}",
                "{'required':['a'],'properties':{'a':{'anyOf':[{'const':1},{'const':2}]}}}| {'a':1}",
                "{'required':['a'],'properties':{'a':{'$ref':'#/$defs/x'}},'$defs':{'x':{'const':true}}} | {'a':true}",
                "{'required':['a'],'properties':{'a':{'type':'number','minimum':0.2,'maximum':0.8}}} | {'a':0.2}",
                "{'required':['a'],'properties':{'a':{'type':'integer','exclusiveMinimum':4,'exclusiveMaximum':6}}} | {'a':5}",
                "{'required':['a'],'properties':{'a':{'type':'null'}}}                    | {'a':null}"
            },
            quoteCharacter = '"')
    void schemaWithOneValueHasThatValue(String schema, String arguments) {
        assertThat(new ToolArguments("weather", Seeded.random(1)).of(schema.replace('\'', '"')))
                .isEqualTo(arguments.replace('\'', '"'));
    }

    @Test
    void lengthOfATextIsWithinItsBounds() {
        Seeded.check(50, random -> {
            JsonNode value = arguments(
                    random,
                    "{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\",\"minLength\":3,\"maxLength\":4}}}");
            assertThat(value.get("a").asText()).hasSizeBetween(3, 4);
        });
    }

    @Test
    void schemaThatRefersToItselfEnds() {
        String self = "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"$ref\":\"#/properties/a\"}}}";
        assertThat(new ToolArguments("x", Seeded.random(1)).of(self)).isEqualTo("{\"a\":null}");
    }

    private static JsonNode arguments(RandomGenerator random, String schema) {
        try {
            return new ObjectMapper().readTree(new ToolArguments("weather in 서울?", random).of(schema));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }
}
