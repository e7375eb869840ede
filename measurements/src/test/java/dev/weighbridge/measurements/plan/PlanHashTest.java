package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Level;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanHashTest {
    private final Comparison comparison = Plans.fixed(4, 1, new Level.Closed(1));

    @Test
    void theSamePlanHasTheSameHash() {
        assertThat(PlanHash.of(comparison, Plans.CASES))
                .isEqualTo(PlanHash.of(comparison, Map.copyOf(Plans.CASES)))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void everythingThatMakesAnotherPlanMakesAnotherHash() {
        Stream<String> hashes = Stream.of(
                PlanHash.of(comparison, Plans.CASES),
                PlanHash.of(Plans.of(comparison.load(), 2), Plans.CASES),
                PlanHash.of(comparison, with(new PromptCase("en0", null, "Question"))),
                PlanHash.of(comparison, with(new PromptCase("en0", "", "Question"))),
                PlanHash.of(comparison, with(new PromptCase("en0", "Question", ""))),
                PlanHash.of(comparison, with(new PromptCase("en1", null, "Question"))),
                PlanHash.of(comparison, with(new PromptCase("en0", null, "Question "))));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(hex(new Fingerprint().add("ab").add("c")))
                .isNotEqualTo(hex(new Fingerprint().add("a").add("bc")));
    }

    @Test
    void nothingIsTheKnownHashOfNothing() {
        // FIPS 180-4, the SHA-256 of the empty message.
        assertThat(hex(new Fingerprint()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static Map<String, List<PromptCase>> with(PromptCase only) {
        return Map.of("en", List.of(only), "ko", Plans.cases("ko", 1));
    }

    private static String hex(Fingerprint fingerprint) {
        return HexFormat.of().formatHex(fingerprint.bytes());
    }
}
