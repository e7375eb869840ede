package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.JudgeFacts;
import dev.weighbridge.measurements.summary.Recalled;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.reports.page.Block.Fact;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a reader must know to say how far the numbers hold. */
final class TrustFacts {
    private TrustFacts() {}

    static List<Fact> of(Reading reading) {
        Summary summary = reading.summary();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Gateway", gateway(summary));
        add(facts, "This machine", onTime(summary));
        add(
                facts,
                "Clock",
                "times are taken from one monotonic clock of this machine, in nanoseconds; dates from its calendar");
        add(facts, "Warm-up", "the first requests to each target are sent and left out");
        add(facts, "Grades", grades(summary));
        add(facts, "Prices", prices(summary));
        add(facts, "Intervals", "95\u202f% throughout; they hold for this stretch of time and these cases");
        return facts;
    }

    private static void add(List<Fact> facts, String name, String text) {
        facts.add(new Fact(name, text, false));
    }

    private static String gateway(Summary summary) {
        String simulated = summary.targets().stream()
                .filter(TargetFacts::simulated)
                .map(TargetFacts::name)
                .collect(Collectors.joining(", "));
        return simulated.isEmpty()
                ? "real: nothing was simulated"
                : "SIMULATED for " + simulated + ": nothing is said of a real provider";
    }

    /** The client's check of itself: whether requests left when they were due. */
    private static String onTime(Summary summary) {
        List<Cell> cells = summary.cells().stream()
                .filter(cell -> cell.workload().equals(Summary.ALL))
                .toList();
        OptionalDouble latest = cells.stream()
                .map(cell -> cell.scheduleDelay().max())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max();
        if (latest.isEmpty()) {
            return "no request was due at a set time, so it is not known whether this machine kept up";
        }
        long late = cells.stream().filter(Cell::clientBound).count();
        return "the latest request left "
                + Numbers.estimate(Quantity.SCHEDULE_DELAY.shown(latest.getAsDouble())) + Numbers.THIN
                + "ms after it was due; "
                + (late == 0
                        ? "it kept up at every load level"
                        : "CLIENT-BOUND at " + late + " of " + cells.size() + " load levels, counted target by target");
    }

    private static String grades(Summary summary) {
        if (summary.quality().scores().isEmpty()) {
            return "no answer was graded";
        }
        JudgeFacts judge = summary.quality().judge();
        int old = summary.quality().recalled().stream()
                .mapToInt(Recalled::answers)
                .sum();
        return (judge == null ? "by rules, no model judged" : "by rules, and by " + judge.model() + " as a judge")
                + (old == 0 ? "" : "; " + Numbers.count(old) + " answers are of earlier runs");
    }

    private static String prices(Summary summary) {
        return summary.targets().stream()
                .map(target -> target.name() + " " + looked(target.price()))
                .collect(Collectors.joining("; "));
    }

    private static String looked(TokenPrice price) {
        if (price.free()) {
            return "free";
        }
        return price.asOf() == null ? "of no stated day" : "as of " + Times.day(price.asOf());
    }
}
