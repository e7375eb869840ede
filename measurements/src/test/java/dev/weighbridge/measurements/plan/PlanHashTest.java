package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Workload;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanHashTest {
    private static final Map<String, String> HASHES = Map.of("en", "aa", "ko", "bb");

    private final Comparison comparison = Plans.fixed(4, 1, new Level.Closed(1));

    @Test
    void theSamePlanHasTheSameHash() {
        assertThat(PlanHash.of(comparison, HASHES))
                .isEqualTo(PlanHash.of(comparison, new HashMap<>(HASHES)))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void everythingThatMakesAnotherPlanMakesAnotherHash() {
        Stream<String> hashes = Stream.of(
                PlanHash.of(comparison, HASHES),
                PlanHash.of(Plans.of(comparison.load(), 2), HASHES),
                PlanHash.of(comparison, Map.of("en", "aa", "ko", "cc")),
                PlanHash.of(comparison, Map.of("en", "bb", "ko", "aa")),
                PlanHash.of(sampling(3, true), HASHES),
                PlanHash.of(sampling(4, true), HASHES),
                PlanHash.of(sampling(4, false), HASHES));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void aWorkloadWithoutAHashIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanHash.of(comparison, Map.of("en", "aa")))
                .withMessage("workload \"ko\" has no hash; give that of its suite ko.jsonl");
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

    private static Comparison sampling(int sample, boolean load) {
        Comparison plain = Plans.fixed(4, 1, new Level.Closed(1));
        return Plans.of(
                plain.load(),
                1,
                new Workload("en", "en.csv", Slo.NONE, sample, load),
                plain.workloads().get(1));
    }

    private static String hex(Fingerprint fingerprint) {
        return HexFormat.of().formatHex(fingerprint.bytes());
    }
}
