package dev.weighbridge.measurements.limits.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.LimitFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLimitsTest {
    private static final TargetLimits WINDOW = Findings.window();

    @TempDir
    private Path root;

    @Test
    void theLastFindingOfAnAddressAndModelIsKept() {
        KeptLimits kept = KeptLimits.of(root);
        kept.keep(WINDOW);
        assertThat(kept.find(WINDOW.baseUrl(), WINDOW.model())).contains(WINDOW);
        assertThat(kept.find(WINDOW.baseUrl(), "acme/small")).isEmpty();
        assertThat(kept.find("https://other.example/v1", WINDOW.model())).isEmpty();
    }

    @Test
    void anotherModelHasAnotherFile() throws IOException {
        KeptLimits kept = KeptLimits.of(root);
        kept.keep(WINDOW);
        kept.keep(Findings.nothing(new LimitFinding.Reach(70, 9, 30, 12), "sure"));
        try (Stream<Path> files = Files.list(root.resolve("reports/limits"))) {
            assertThat(files).hasSize(2);
        }
        assertThat(kept.find(WINDOW.baseUrl(), WINDOW.model())).contains(WINDOW);
    }

    @Test
    void aFileThatCannotBeUnderstoodIsNoFinding() throws IOException {
        KeptLimits kept = KeptLimits.of(root);
        kept.keep(WINDOW);
        Path file = root.resolve("reports/limits").resolve(KeptLimits.slug(WINDOW.baseUrl(), WINDOW.model()) + ".json");
        Files.writeString(file, "{ \"finding\": { \"candidates\": [ { \"kind\": 7 } ] } }");
        assertThat(kept.find(WINDOW.baseUrl(), WINDOW.model())).isEmpty();
    }

    @Test
    void aFileIsNamedForPeopleAndApartFromItsLikes() {
        assertThat(KeptLimits.slug("https://openrouter.ai/api/v1", "meta/llama-3.3:free"))
                .matches("openrouter.ai-api-v1-meta-llama-3.3-free-[0-9a-f]{8}")
                .isNotEqualTo(KeptLimits.slug("https://openrouter.ai/api/v1", "meta/llama-3.3-free"));
        assertThat(KeptLimits.slug("http://h/v1", "../../etc/" + "x".repeat(300)))
                .hasSizeLessThan(100)
                .doesNotContain("/");
    }
}
