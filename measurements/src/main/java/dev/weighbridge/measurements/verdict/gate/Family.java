package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.multiplicity.AdjustedP;
import dev.weighbridge.measurements.verdict.finding.Completions;
import dev.weighbridge.measurements.verdict.finding.Finding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** The comparisons of a run that can fail it, with their p values adjusted together (Holm 1979). */
final class Family {
    private final int size;
    private final List<Optional<Adjusted>> adjusted = new ArrayList<>();

    /**
     * The p of "no worse" of one member, adjusted.
     *
     * @param complete by the complete pairs
     * @param best where all that is missing speaks for the candidate
     */
    record Adjusted(double complete, double best) {}

    Family(List<Trial> trials) {
        List<Trial> members = trials.stream().filter(Trial::inFamily).toList();
        size = members.size();
        Iterator<Double> complete = holm(members, Completions::complete);
        Iterator<Double> best = holm(members, Completions::best);
        for (Trial trial : trials) {
            adjusted.add(trial.inFamily() ? Optional.of(new Adjusted(complete.next(), best.next())) : Optional.empty());
        }
    }

    /** How many members there are. */
    int size() {
        return size;
    }

    /** The adjusted p of the trial at this place among all; empty where it is no member. */
    Optional<Adjusted> adjusted(int place) {
        return adjusted.get(place);
    }

    private static Iterator<Double> holm(List<Trial> members, Function<Completions, Statistic<Finding>> completion) {
        double[] p = members.stream()
                .mapToDouble(t -> completion.apply(t.found()).orElseThrow().pWorse())
                .toArray();
        return DoubleStream.of(AdjustedP.holm(p)).iterator();
    }
}
