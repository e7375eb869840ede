package dev.weighbridge.measurements.metrics;

import static dev.weighbridge.measurements.metrics.Journals.labels;
import static dev.weighbridge.measurements.metrics.Journals.settled;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.Stall;
import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.measurements.summary.TimeBin.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CourseTallyTest {
    private static final double MILLI = 1e6;
    private static final Outcome LIMITED = new Outcome.RateLimited(
            Outcome.Limit.REQUESTS, true, new GatewayError("rate_limit", "429", "too many requests"));

    private final CourseTally tally = tally();

    @Test
    void aRequestStandsWhereItWasSentAndABinWithoutAnyIsNotThere() {
        tally.add(sent("s1-0", "paid", 200, 30));
        tally.add(sent("s1-1", "paid", 1_600, 30));
        tally.add(sent("s1-2", "free", 1_500, 30));

        assertThat(tally.course().binMillis()).isEqualTo(500);
        assertThat(tally.course().targets()).extracting(TargetCourse::target).containsExactly("free", "paid");
        assertThat(bins("paid")).extracting(TimeBin::fromMillis).containsExactly(0L, 1_500L);
        assertThat(bins("free")).extracting(TimeBin::fromMillis).containsExactly(1_500L);
    }

    @Test
    void aBinTellsRejectionsFailuresAndWhatWasCutOffFromAnswers() {
        tally.add(sent("s1-0", "free", 0, 30));
        tally.add(of("s1-1", "free", Exchanges.failed(LIMITED, 429)));
        tally.add(of("s1-2", "free", Exchanges.failed(new Outcome.Timeout(Outcome.Timer.HEADERS, 1), null)));
        tally.add(of("s1-3", "free", Exchanges.failed(new Outcome.Censored(), null)));

        TimeBin bin = bins("free").get(0);
        assertThat(bin.requests()).isEqualTo(4);
        assertThat(bin.limited()).isEqualTo(1);
        assertThat(bin.failed()).isEqualTo(1);
        assertThat(bin.ttft()).extracting(Spread::n).isEqualTo(1);
        assertThat(bin.levels()).containsExactly("2/s");
    }

    @Test
    void aBinWithoutAnAnswerHasNoTimes() {
        tally.add(of("s1-0", "free", Exchanges.failed(LIMITED, 429)));

        assertThat(bins("free").get(0).ttft()).isNull();
        assertThat(bins("free").get(0).e2e()).isNull();
    }

    @Test
    void timesAreTrueToHalfAPercentAndTheWorstIsExact() {
        for (int i = 1; i <= 100; i++) {
            tally.add(of("s1-" + i, "paid", Exchanges.streamed(2, 10).endingAt(10L * i)));
        }

        Spread e2e = requireNonNull(bins("paid").get(0).e2e());
        assertThat(e2e.n()).isEqualTo(100);
        assertThat(e2e.low()).isCloseTo(100 * MILLI, within(0.5 * MILLI));
        assertThat(e2e.median()).isCloseTo(500 * MILLI, within(2.5 * MILLI));
        assertThat(e2e.high()).isCloseTo(900 * MILLI, within(4.5 * MILLI));
        assertThat(e2e.worst()).isEqualTo(1_000 * MILLI);
    }

    @Test
    void aLongRunHasNoMoreBinsThanAShortOneAndLosesNothing() {
        Seeded.check(20, random -> {
            CourseTally some = tally();
            int requests = random.nextInt(2, 500);
            long span = 1L << random.nextInt(8, 36);
            for (int i = 0; i < requests; i++) {
                some.add(sent("s1-" + i, "paid", random.nextLong(span), 20));
            }

            Course course = some.course();
            List<TimeBin> bins = course.targets().get(0).bins();
            assertThat(bins).hasSizeLessThanOrEqualTo(64);
            assertThat(bins.stream().mapToInt(TimeBin::requests).sum()).isEqualTo(requests);
            assertThat(bins).allMatch(bin -> bin.fromMillis() % course.binMillis() == 0);
        });
    }

    @Test
    void inWhateverOrderRequestsComeTheCourseIsTheSame() {
        List<Settled> all = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            all.add(sent("s1-" + i, i % 2 == 0 ? "free" : "paid", random.nextInt(400_000), random.nextInt(200)));
        }
        all.forEach(tally::add);
        Collections.shuffle(all, random);
        CourseTally other = tally();
        all.forEach(other::add);

        assertThat(other.course()).isEqualTo(tally.course());
    }

    @Test
    void theLongestStallsAreKeptWithWhereAndWhenTheyWere() {
        for (int i = 0; i < 20; i++) {
            tally.add(sent("s1-" + i, "paid", 1_000L * i, 10L * i));
        }

        List<Stall> stalls = tally.course().targets().get(0).stalls();
        assertThat(stalls).hasSize(5);
        // The first of equal gaps begins with the first token, 200 ms after sending.
        assertThat(stalls.get(0)).isEqualTo(new Stall(190_000_000, "s1-19", "chat", "2/s", "case-1", 19_200L));
        assertThat(stalls).extracting(Stall::id).containsExactly("s1-19", "s1-18", "s1-17", "s1-16", "s1-15");
    }

    @Test
    void anAnswerInOnePieceHasNoStall() {
        tally.add(of("s1-0", "paid", Exchanges.streamed(1, 10)));

        assertThat(tally.course().targets().get(0).stalls()).isEmpty();
    }

    @Test
    void ofAnUnknownProcessNothingHasAPlaceInTime() {
        tally.add(sent("s9-0", "paid", 100, 30));

        TargetCourse course = tally.course().targets().get(0);
        assertThat(course.bins()).isEmpty();
        assertThat(course.stalls()).singleElement().extracting(Stall::atMillis).isNull();
    }

    @Test
    void whereNothingWasSentThereIsNoCourse() {
        assertThat(tally.course()).isEqualTo(Course.NONE);
    }

    private static CourseTally tally() {
        Shards shards = new Shards();
        shards.began(Journals.began("s1"));
        return new CourseTally(Journals.comparison(Journals.FIXED), new Moments(shards, Journals.BEGAN));
    }

    private List<TimeBin> bins(String target) {
        return tally.course().targets().stream()
                .filter(course -> course.target().equals(target))
                .findFirst()
                .orElseThrow()
                .bins();
    }

    private static Settled sent(String id, String target, long millis, long gapMillis) {
        return of(id, target, Exchanges.streamed(4, gapMillis).sentAt(millis, 0));
    }

    private static Settled of(String id, String target, Exchanges built) {
        return settled(id, labels(target, "chat", 0, "2/s", false), built);
    }
}
