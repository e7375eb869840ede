package dev.weighbridge.evalsuites.grade.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.spec.GraderType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GraderTableTest {
    private static final Path PAGE = Path.of("../docs/graders.md");
    private static final String HEAD = "|---|---|---|---|---|\n";
    private static final String END = "<!-- end of types -->";

    @Test
    void theTableOfTheDocumentationIsThatOfTheRegistry() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(HEAD, page.indexOf("| type | value |")) + HEAD.length();
        int to = page.indexOf(END);
        String table = GraderTypes.all().stream().map(GraderTableTest::row).collect(Collectors.joining());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        }
        assertThat(Files.readString(PAGE)).contains(HEAD + table + END);
    }

    private static String row(GraderType type) {
        String settings = type.name().equals("ifeval")
                ? "`mode`, `kwargs`, or the arguments of the one instruction"
                : type.settings().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "| `" + type.name() + "` | " + type.value() + " | " + settings + " | " + threshold(type) + " | "
                + type.passes() + " |\n";
    }

    private static String threshold(GraderType type) {
        return type.threshold() == GraderType.Threshold.NONE
                ? ""
                : type.threshold().name().toLowerCase(Locale.ROOT);
    }
}
