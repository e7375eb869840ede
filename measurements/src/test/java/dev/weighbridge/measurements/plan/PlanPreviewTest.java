package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanPreviewTest {
    private final Comparison fixed = Plans.fixed(64, 2, new Level.Closed(4), new Level.Open(0.5));
    private final Comparison searching = Plans.searching(1, 16, 0.1);

    @Test
    void aFixedPlanIsShownInFull() {
        GoldenFile.of("plan/fixed.golden.txt").matches(() -> text(fixed));
    }

    @Test
    void evalsAreShownBesideTheLoadAndAlone() {
        List<PlannedEvals> evals = List.of(
                new PlannedEvals("en", 5, Plans.cases("en", 5)), new PlannedEvals("ko", 2, Plans.cases("ko", 3)));
        GoldenFile.of("plan/evals.golden.txt")
                .matches(() -> String.join("\n", PlanPreview.lines(fixed, Plans.CASES, evals, List.of(), List.of()))
                        + "\n\n" + String.join("\n", PlanPreview.evalLines(fixed, Plans.CASES, evals, List.of()))
                        + "\n");
    }

    @Test
    void whatIsAskedBesidesIsPartOfWhatIsUsedAtMost() {
        RequestBound bound = new RequestBound(100, 16, new Money(26_000_000));
        PlannedProbes meter = new PlannedProbes("meter", "paid", List.of(bound, bound));

        assertThat(PlanPreview.lines(fixed, Plans.CASES, List.of(), List.of(), List.of(meter)))
                .contains("  load: paid                  130          27346       0.030313")
                .contains("  meter: paid                   2            232       0.000052")
                .contains("  together                    262          54924       0.030365")
                .anyMatch(line -> line.startsWith("warning: caps.requests is 100 and the plan may use 262"));
    }

    @Test
    void theDifferenceThatShowsIsTheOneOfThePlanner() {
        // Miller 2024: 2.80 x sqrt(0.16 / n).
        assertThat(Detectable.by(504)).startsWith("5 points or more").contains("differ on 16 %");
        assertThat(Detectable.by(40)).startsWith("20 points or more").contains("differ on 20 %");
        assertThat(Detectable.by(5)).isEqualTo("too few cases to show any difference");
    }

    @Test
    void aSearchIsShownAtItsWorst() {
        GoldenFile.of("plan/search.golden.txt").matches(() -> text(searching));
    }

    @Test
    void onlyCapsThatThePlanMayMeetAreWarnedOf() {
        assertThat(PlanPreview.lines(fixed, Plans.CASES, List.of(), List.of(), List.of()))
                .filteredOn(line -> line.startsWith("warning:"))
                .containsExactly("warning: caps.requests is 100 and the plan may use 260, so the cap may end the run "
                        + "early; raise it or plan fewer requests");
        Comparison small = Plans.fixed(12, 2, new Level.Closed(4));
        assertThat(PlanPreview.lines(small, Plans.CASES, List.of(), List.of(), List.of()))
                .noneMatch(line -> line.startsWith("warning:"));
    }

    @Test
    void theTotalsAreThoseOfTheScript() {
        long planned = PlanTotals.ofLoad(fixed, Plans.CASES).values().stream()
                .mapToLong(PlannedUse::requests)
                .sum();
        assertThat(planned)
                .isEqualTo(LoadScripts.of(fixed, Plans.CASES).requestsAtMost())
                .isEqualTo(2 * (2 + 2 * 64));
    }

    @Test
    void ratesAloneBoundTheTimeFromBelow() {
        assertThat(PlanTime.atLeast(fixed)).isEqualTo(Duration.ofSeconds(2 * 128));
        assertThat(PlanTime.atLeast(searching)).isEqualTo(Duration.ofSeconds(2 * 20));
        Load closed =
                new Load(new ArrivalProcess.Constant(), 1, new Pattern.Fixed(List.of(new Level.Closed(1)), 10, 1));
        assertThat(PlanTime.atLeast(Plans.of(closed, 1))).isZero();
    }

    @Test
    void timesAreSaidInMinutesAndSeconds() {
        assertThat(PlanTime.inWords(Duration.ofMillis(1))).isEqualTo("1 s");
        assertThat(PlanTime.inWords(Duration.ofSeconds(60))).isEqualTo("1 min");
        assertThat(PlanTime.inWords(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    }

    private static String text(Comparison comparison) {
        return String.join("\n", PlanPreview.lines(comparison, Plans.CASES, List.of(), List.of(), List.of())) + "\n";
    }
}
