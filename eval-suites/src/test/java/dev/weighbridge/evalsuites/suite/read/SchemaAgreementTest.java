package dev.weighbridge.evalsuites.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.suite.CheckType;
import dev.weighbridge.evalsuites.suite.part.CheckReader;
import dev.weighbridge.evalsuites.suite.part.Conversation;
import dev.weighbridge.evalsuites.suite.part.ToolList;
import dev.weighbridge.measurements.testing.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaAgreementTest {
    private static final String ONE_CHECK = "/$defs/one-check";
    private static final Map<String, List<String>> KEYS_BY_PLACE = Map.ofEntries(
            Map.entry("", Keys.SUITE),
            Map.entry("/$defs/case", Keys.CASE),
            Map.entry(ONE_CHECK, CheckReader.CHECK),
            Map.entry("/$defs/check-set", CheckReader.SET),
            Map.entry("/$defs/message", Conversation.MESSAGE),
            Map.entry("/$defs/part", Conversation.PART),
            Map.entry("/$defs/tool-call", Conversation.CALL),
            Map.entry("/$defs/called", Conversation.FUNCTION),
            Map.entry("/$defs/example", Keys.EXAMPLE),
            Map.entry("/$defs/tool", ToolList.TOOL),
            Map.entry("/$defs/wrapped-tool", ToolList.WRAPPED),
            Map.entry("/$defs/schema-format", Keys.SCHEMA_FORMAT),
            Map.entry("/$defs/file-variable", Keys.FILE_VARIABLE),
            Map.entry("/$defs/insert", Keys.INSERT));

    private final SchemaFile schema = SchemaFile.read(Path.of("../docs/schema/suite.schema.json"));

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("suites"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyKeyKnownToOneIsKnownToTheOther() {
        assertThat(schema.places()).containsExactlyInAnyOrderElementsOf(KEYS_BY_PLACE.keySet());
        KEYS_BY_PLACE.forEach(
                (place, keys) -> assertThat(schema.keys(place)).as(place).containsExactlyInAnyOrderElementsOf(keys));
    }

    @Test
    void onlyChecksTakeUnknownKeysWhichAreTheirGradersSettings() {
        assertThat(KEYS_BY_PLACE.keySet()).allMatch(place -> schema.closed(place) != place.equals(ONE_CHECK));
    }

    @Test
    void theSchemaKnowsEveryTypeOfCheckAndItsContrary() {
        assertThat(schema.values(ONE_CHECK + "/properties/type"))
                .containsExactlyElementsOf(Stream.concat(
                                CheckType.labels().stream(),
                                CheckType.labels().stream().map(type -> "not-" + type))
                        .toList());
    }

    @Test
    void everyKeyIsDescribedForTheEditor() {
        assertThat(schema.undescribed()).isEmpty();
    }

    @Test
    void aFileWithEveryKeyPassesBoth() throws IOException {
        Path full = Path.of("src/test/resources/suites/full.yaml");
        assertThat(schema.complaints(Files.readString(full))).isEmpty();
        assertThat(SuiteFile.yaml(full).cases()).isNotEmpty();
        String text = Files.readString(full);
        assertThat(KEYS_BY_PLACE.get("")).allMatch(key -> text.contains(key + ":"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedSuitePassesTheSchemaAndTellsTheEditorWhereItIs(Path file) throws IOException {
        assertThat(schema.complaints(Files.readString(file))).isEmpty();
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("# yaml-language-server: $schema=../../docs/schema/suite.schema.json");
    }
}
