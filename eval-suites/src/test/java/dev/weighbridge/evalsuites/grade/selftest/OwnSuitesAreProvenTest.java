package dev.weighbridge.evalsuites.grade.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import dev.weighbridge.evalsuites.suite.load.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of every suite we ship accepts its own reference and rejects a wrong answer made of it. */
class OwnSuitesAreProvenTest {
    private static final Path SUITES = Path.of("suites");
    private static final int SHIPPED = 18;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SUITES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void noneIsOverlooked() throws IOException {
        assertThat(shipped()).hasSize(SHIPPED);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyCaseIsProvenAndEachOfItsChecksFailsSomeWrongAnswer(Path file) {
        assertThat(SelfTest.seeded(1).of(Suites.load(file))).allSatisfy(result -> {
            assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PROVEN);
            assertThat(result.idle()).as(result.toString()).isEmpty();
        });
    }
}
