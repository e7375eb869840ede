package dev.weighbridge.evalsuites.suite.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.suite.CheckType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private static final Set<String> KNOWN = Set.copyOf(CheckType.labels());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Paris | equals | false | Paris | ",
                "contains:Paris | contains | false | Paris | ",
                "contains: Paris, France | contains | false | Paris, France | ",
                "not-contains:x:y | contains | true | x:y | ",
                "contains-all: a, \"b, c\" ,d | contains-all | false | [a, b, c, d] | ",
                "not-icontains-any:서울,부산 | icontains-any | true | [서울, 부산] | ",
                "levenshtein(5):text | levenshtein | false | text | 5.0",
                "similar:text | similar | false | text | 0.8",
                "rouge-n:text | rouge-n | false | text | 0.75",
                "latency(1500) | latency | false | | 1500.0",
                "is-json | is-json | false | | ",
                "numeric:-1,234.5 | numeric | false | -1,234.5 | ",
                "contians:Paris | equals | false | contians:Paris | ",
                "Answer: Paris | equals | false | Answer: Paris | ",
                "contains(x):Paris | equals | false | contains(x):Paris | ",
                "grade:is kind | llm-rubric | false | is kind | ",
                "fn:output.length | javascript | false | output.length | ",
                "python:len(output) | python | false | len(output) | ",
                "file://check.py | python | false | //check.py | ",
                "file://a/check.js:name | javascript | false | //a/check.js:name | ",
            })
    void aCellIsReadAsPromptfooReadsIt(String cell, String type, boolean negated, String value, Double threshold) {
        Expression read = Expression.read(cell, KNOWN);
        assertThat(read.type()).isEqualTo(type);
        assertThat(read.negated()).isEqualTo(negated);
        assertThat(read.value() == null ? null : String.valueOf(read.value())).isEqualTo(value);
        assertThat(read.threshold()).isEqualTo(threshold);
    }

    @Test
    void quotesKeepCommasWithinAnItem() {
        assertThat(Expression.items(" a ,\"b, c\",, d")).isEqualTo(List.of("a", "b, c", "d"));
        assertThat(Expression.items("\"open, quote")).isEqualTo(List.of("\"open", "quote"));
        assertThat(Expression.items("")).isEmpty();
    }
}
