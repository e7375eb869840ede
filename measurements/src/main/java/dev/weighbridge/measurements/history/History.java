package dev.weighbridge.measurements.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of a comparison, in the order in which they were judged; of a run that was judged again the last word counts.
 *
 * @param entries the runs
 * @param torn how many lines of the file a kill had cut short
 */
public record History(List<HistoryEntry> entries, int torn) {

    public History {
        Map<String, HistoryEntry> byRun = new LinkedHashMap<>();
        for (HistoryEntry entry : entries) {
            byRun.remove(entry.run());
            byRun.put(entry.run(), entry);
        }
        entries = List.copyOf(new ArrayList<>(byRun.values()));
    }
}
