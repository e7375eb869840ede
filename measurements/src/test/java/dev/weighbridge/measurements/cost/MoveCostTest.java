package dev.weighbridge.measurements.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.baseline.CaseProjection;
import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.baseline.WorkloadProjection;
import dev.weighbridge.measurements.comparison.Traffic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveCostTest {

    @Test
    void theStatedTrafficIsPricedByWhatCasesCost() {
        assertThat(MoveCost.words(Spending.comparison(new Traffic(30_000)), run(285_000_000L), "chat"))
                .hasValue("a month of 30000 requests costs 8.55 USD on paid and nothing on free");
    }

    @Test
    void withoutTrafficOrAKnownCostNothingIsSaid() {
        assertThat(MoveCost.words(Spending.comparison(), run(1L), "chat")).isEmpty();
        assertThat(MoveCost.words(Spending.comparison(new Traffic(30_000)), run(null), "chat"))
                .isEmpty();
    }

    private static RunProjection run(@Nullable Long paid) {
        WorkloadProjection chat =
                new WorkloadProjection("chat", "h", "a", List.of(target("free", 0L), target("paid", paid)));
        return new RunProjection("r", Instant.EPOCH, false, "m", false, 0, List.of(chat));
    }

    private static TargetProjection target(String name, @Nullable Long picoUsd) {
        Repeat repeat = new Repeat(CaseOutcome.CORRECT, 1, 10L, picoUsd);
        CaseProjection one = new CaseProjection("c", "h", null, 1, List.of(repeat));
        return new TargetProjection(name, "acme/" + name, null, List.of(one), List.of());
    }
}
