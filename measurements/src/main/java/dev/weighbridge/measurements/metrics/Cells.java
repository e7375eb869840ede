package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All cells of a run in the making. Not thread-safe. */
final class Cells {
    private final Comparison comparison;
    private final Map<Place, LevelTally> byPlace = new LinkedHashMap<>();

    private record Place(String target, String level) {}

    Cells(Comparison comparison) {
        this.comparison = comparison;
    }

    void add(Settled settled, TokenFlow flow, Slo slo, String shard) {
        Labels labels = settled.labels();
        byPlace.computeIfAbsent(new Place(labels.target(), labels.level()), this::tally)
                .add(settled, flow, slo, shard);
    }

    /** By target and workload in the comparison's order, by rising load; each level's row of all workloads last. */
    List<Cell> cells() {
        List<Place> places = new ArrayList<>(byPlace.keySet());
        places.sort(Comparator.<Place>comparingInt(place -> targetRank(place.target))
                .thenComparing(Place::target)
                .thenComparing(Place::level, LevelLabel.order(comparison)));
        List<Cell> cells = new ArrayList<>();
        places.forEach(place -> cells.addAll(cellsOf(place)));
        return cells;
    }

    private LevelTally tally(Place place) {
        return new LevelTally(comparison.target(place.target).map(Target::price).orElse(null));
    }

    private List<Cell> cellsOf(Place place) {
        LevelTally tally = tallyAt(place);
        Level level = LevelLabel.read(place.level, comparison).orElse(null);
        CellDescription description = new CellDescription(place.target, place.level, level, tally.spanNanos());
        List<Cell> cells = new ArrayList<>();
        tally.byWorkload().entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> workloadRank(entry.getKey())))
                .forEach(entry -> cells.add(description.cell(entry.getKey(), entry.getValue())));
        cells.add(description.cell(Summary.ALL, tally.allWorkloads()));
        return cells;
    }

    private LevelTally tallyAt(Place place) {
        return byPlace.computeIfAbsent(place, this::tally);
    }

    private int targetRank(String name) {
        return rank(comparison.targets().stream().map(Target::name).toList(), name);
    }

    private int workloadRank(String name) {
        return rank(comparison.workloads().stream().map(Workload::name).toList(), name);
    }

    private static int rank(List<String> names, String name) {
        int index = names.indexOf(name);
        return index < 0 ? names.size() : index;
    }
}
