package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.reports.chart.LimiterReplay;
import dev.weighbridge.reports.chart.Timeline;
import dev.weighbridge.reports.chart.TimelineChart;
import dev.weighbridge.reports.page.Block.Figure;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.text.Numbers;
import java.util.List;

/** The requests over time with the fitted limiter, as a picture and as a table. */
final class LimitsTimeline {
    private LimitsTimeline() {}

    /** The picture and its numbers; a sentence where nothing was sent. */
    static List<Block> of(TargetLimits limits, String id) {
        if (limits.log().requests() == 0) {
            return List.of(new Prose("Nothing was sent to this target, so there is no timeline."));
        }
        Timeline timeline = limits.finding()
                .best()
                .map(best -> LimiterReplay.of(limits.log(), best))
                .orElseGet(() -> Timeline.unlimited(limits.log()));
        String how = limits.finding()
                .best()
                .map(best -> fitted(best.kind(), timeline))
                .orElse("Each mark is a request, as high as the number of requests sent in the second before it.");
        Figure figure = new Figure(
                id + "-timeline",
                "Requests admitted and rejected over time",
                how + thinned(timeline),
                TimelineChart.of(timeline));
        Block table = LimitsStretches.table(timeline, id, limits.target());
        return List.of(figure, new Fold("The numbers behind this chart", List.of(table)));
    }

    private static String fitted(LimiterKind kind, Timeline timeline) {
        String other = kind.parts().size() > 1 ? " one below it was turned away by another of the limits;" : "";
        String penalty =
                kind.parts().stream().anyMatch(Part::penalised) ? " one below it may fall into a penalty;" : "";
        return "Each mark stands at what would be in use with that request: a dot (admitted) belongs on or under the"
                + " dashed line of the limit, a cross (rejected) above it;" + other + penalty
                + " the thin line is what is in use. Replayed from the times of sending, the fitted limiter decides "
                + agreeing(timeline) + " as the gateway did.";
    }

    private static String agreeing(Timeline timeline) {
        int agreeing = timeline.agreeing() == null ? 0 : timeline.agreeing();
        return Numbers.count(agreeing) + " of "
                + Numbers.count(timeline.probes().size()) + " requests";
    }

    private static String thinned(Timeline timeline) {
        int each = TimelineChart.drawnEach(timeline);
        return each == 1 ? "" : " One request of every " + Numbers.count(each) + " is drawn.";
    }
}
