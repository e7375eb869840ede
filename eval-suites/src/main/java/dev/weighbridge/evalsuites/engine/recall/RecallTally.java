package dev.weighbridge.evalsuites.engine.recall;

import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.summary.Recalled;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows of a run that were taken from earlier ones. Not thread-safe. */
public final class RecallTally {
    private final Map<Place, Recalled> places = new LinkedHashMap<>();

    private record Place(String workload, String target) {}

    /** Adds a row; one that was asked for in this run is passed over. */
    public void add(EvalRow row) {
        JournalLine.Recalled from = row.recalled();
        if (from != null) {
            String workload = row.item().suite();
            String target = row.item().target();
            LocalDate day = LocalDate.ofInstant(from.askedAt(), ZoneOffset.UTC);
            places.merge(new Place(workload, target), new Recalled(target, workload, 1, day, day), RecallTally::plus);
        }
    }

    private static Recalled plus(Recalled one, Recalled other) {
        LocalDate oldest = one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest();
        LocalDate newest = one.newest().isAfter(other.newest()) ? one.newest() : other.newest();
        return new Recalled(one.target(), one.workload(), one.answers() + other.answers(), oldest, newest);
    }

    /** Those so far, by workload and target. */
    public List<Recalled> recalled() {
        return List.copyOf(places.values());
    }
}
