package dev.weighbridge.evalsuites.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownAnswersTest {
    private record Known(String kind, String right, String wrong) {
        static Known of(String kind, String right, List<ToolCall> calls, String wrong, List<ToolCall> wrongCalls) {
            return new Known(kind, right, wrong);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void theWholeConversationIsTheQuestion() throws IOException {
        String messages = "\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},"
                + "{\"role\":\"user\",\"content\":\"1 + 1?\"}]";
        Map<String, Known> known =
                known("sums.jsonl", "{\"id\":\"a\"," + messages + ",\"reference\":\"2\",\"checks\":[\"2\"]}");

        assertThat(known).containsOnlyKeys("Be brief.\n1 + 1?", "1 + 1?");
        assertThat(known.values()).allSatisfy(one -> {
            assertThat(one.right()).isEqualTo("2");
            assertThat(one.wrong()).isNotEqualTo("2");
        });
    }

    @ParameterizedTest
    @CsvSource({"arithmetic-en.jsonl,arithmetic", "word-problems-ko.jsonl,word-problems", "team/triage.jsonl,triage"})
    void aKindIsTheFileWithoutFolderEndingAndLanguage(String file, String kind) throws IOException {
        Map<String, Known> known =
                known(file, "{\"id\":\"a\",\"prompt\":\"1 + 1?\",\"reference\":\"2\",\"checks\":[\"2\"]}");
        assertThat(known.values()).extracting(Known::kind).containsExactly(kind);
    }

    @Test
    void whereAJudgeDecidesALabelledAnswerIsTheWrongOne() throws IOException {
        String rubric = "{\"type\":\"llm-rubric\",\"value\":\"kind\",\"labelled\":["
                + "{\"answer\":\"Gladly!\",\"grade\":\"PASS\"},{\"answer\":\"No.\",\"grade\":\"FAIL\"}]}";
        assertThat(known(
                        "open.jsonl",
                        "{\"id\":\"a\",\"prompt\":\"1?\",\"reference\":\"Gladly!\",\"checks\":[" + rubric + "]}"))
                .containsValue(new Known("open", "Gladly!", "No."));
    }

    @Test
    void whatHasNoReferenceOrNoCheckIsNotKnown() throws IOException {
        String rubric = "{\"type\":\"llm-rubric\",\"value\":\"kind\"}";
        assertThat(known("open.jsonl", "{\"id\":\"a\",\"prompt\":\"1?\",\"checks\":[" + rubric + "]}"))
                .isEmpty();
        assertThat(known("idle.jsonl", "{\"id\":\"a\",\"prompt\":\"1?\",\"reference\":\"2\"}"))
                .isEmpty();
    }

    private Map<String, Known> known(String suite, String oneCase) throws IOException {
        Path file = folder.resolve(suite);
        Files.createDirectories(file.getParent());
        Files.writeString(file, oneCase + "\n");
        Path comparison = folder.resolve("mine.yaml");
        Files.writeString(comparison, String.format(Locale.ROOT, """
                targets:
                  only: { provider: simulated, profile: keeprouter, model: free, price: free, parameters: { max-tokens: 9 } }
                workloads: { any: { suite: %s } }
                load: { levels: 2/s, requests: 5 }
                """, suite));
        Comparison loaded = ComparisonLoader.load(comparison);
        return KnownAnswers.of(loaded, WorkloadSuites.load(loaded, folder).all(), Known::of);
    }
}
