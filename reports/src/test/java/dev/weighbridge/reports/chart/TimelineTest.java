package dev.weighbridge.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.reports.chart.Timeline.Point;
import dev.weighbridge.reports.chart.Timeline.Probe;
import dev.weighbridge.reports.testing.LimitSamples;
import dev.weighbridge.reports.testing.ProbeLogs;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void admittedRequestsStandUnderTheLimitAndRejectedOnesAboveIt() {
        Timeline timeline = replayed(LimitSamples.sure());

        assertThat(timeline.agreeing()).isEqualTo(64);
        assertThat(timeline.probes())
                .allSatisfy(probe -> assertThat(probe.used().get(0) <= 20)
                        .isEqualTo(probe.observation().admitted()));
    }

    @Test
    void timesAreThoseAfterTheFirstRequestAndNeverGoBack() {
        Timeline timeline = replayed(LimitSamples.several());

        assertThat(timeline.probes().get(0).seconds()).isZero();
        assertThat(timeline.lanes())
                .hasSize(2)
                .allSatisfy(lane -> assertThat(lane.curve())
                        .extracting(Point::seconds)
                        .isSorted()
                        .first()
                        .isEqualTo(0.0));
    }

    @Test
    void whatAGatewayDecidedIsCountedEvenAgainstTheFittedLimiter() {
        ProbeLog log = ProbeLogs.of(new LimiterModel.Concurrency(9)).burst(4).log();
        Timeline timeline = LimiterReplay.of(log, fitted(new LimiterModel.SlidingLog(2, SECOND), Family.SLIDING_LOG));

        assertThat(timeline.agreeing()).isEqualTo(2);
        assertThat(timeline.probes())
                .extracting(Probe::used)
                .containsExactly(List.of(1.0), List.of(2.0), List.of(3.0), List.of(4.0));
    }

    @Test
    void requestsInFlightAreInUseUntilTheyEnd() {
        ProbeLog log = ProbeLogs.of(new LimiterModel.Concurrency(2)).burst(2).log();
        Timeline timeline = LimiterReplay.of(log, fitted(new LimiterModel.Concurrency(2), Family.CONCURRENCY));

        assertThat(timeline.lanes().get(0).curve())
                .containsExactly(
                        new Point(0, 0),
                        new Point(0, 1),
                        new Point(0.04, 1),
                        new Point(0.04, 0),
                        new Point(0.1, 0),
                        new Point(0.1, 1),
                        new Point(0.14, 1),
                        new Point(0.14, 0));
    }

    @Test
    void whatNobodyCanTellIsDrawnAndNotCounted() {
        ProbeLog log = ProbeLogs.of(new LimiterModel.SlidingLog(1, SECOND))
                .lost()
                .burst(1)
                .log();
        Timeline timeline = LimiterReplay.of(log, fitted(new LimiterModel.SlidingLog(1, SECOND), Family.SLIDING_LOG));

        assertThat(timeline.probes()).extracting(Probe::used).containsExactly(List.of(1.0), List.of(1.0));
        assertThat(timeline.agreeing()).isEqualTo(1);
        assertThat(tree(TimelineChart.of(timeline)).at("/pictures/0/series").findValuesAsText("name"))
                .containsExactly("in use, by the fitted limiter", "the limit, 1", "admitted", "no telling");
    }

    @Test
    void withoutALimiterTheRequestsOfASecondAreDrawn() {
        Timeline timeline = Timeline.unlimited(LimitSamples.unlimited().log());

        assertThat(timeline.agreeing()).isNull();
        assertThat(timeline.probes().get(39).used()).containsExactly(10.0);
        assertThat(timeline.probes().get(40).used()).containsExactly(1.0);
    }

    @Test
    void decisionsDifferInShapeAndNotInColourAlone() {
        JsonNode series = tree(TimelineChart.of(replayed(LimitSamples.sure()))).at("/pictures/0/series");

        assertThat(series.findValuesAsText("name"))
                .containsExactly("in use, by the fitted limiter", "the limit, 20", "admitted", "rejected");
        assertThat(series.get(2).get("symbol")).isNotEqualTo(series.get(3).get("symbol"));
    }

    @Test
    void ofVeryManyRequestsOnlySomeAreDrawn() {
        ProbeLog log =
                ProbeLogs.of(new LimiterModel.Concurrency(9)).burst(2_500).log();
        Timeline timeline = Timeline.unlimited(log);

        assertThat(TimelineChart.drawnEach(timeline)).isEqualTo(3);
        assertThat(tree(TimelineChart.of(timeline)).at("/pictures/0/series/0/data"))
                .hasSize(834);
    }

    private static Timeline replayed(TargetLimits limits) {
        return LimiterReplay.of(limits.log(), limits.finding().best().orElseThrow());
    }

    private static Candidate fitted(LimiterModel model, Family family) {
        Estimate one = Estimate.exactly(1);
        return new Candidate(
                LimiterKind.of(family), 1, model, List.of(new Candidate.Numbers(one, one, one, null, null)));
    }

    private static JsonNode tree(Chart chart) {
        try {
            return new ObjectMapper().readTree(chart.data().text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the chart's data is not JSON", e);
        }
    }
}
