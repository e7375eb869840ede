package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.reports.language.Words;
import java.util.List;

/**
 * A chart with switches: one picture for every combination of their positions.
 *
 * @param switches the switches, each with at least one position
 * @param data what the page's script needs: the options common to all pictures and those of each
 */
public record Chart(List<Switch> switches, SafeJson data) {

    /**
     * A choice the reader has.
     *
     * @param label what is chosen
     * @param positions the choices; the first is the one shown before any choice
     */
    public record Switch(String label, List<String> positions) {
        public Switch {
            positions = List.copyOf(positions);
        }
    }

    /** What the script needs, in the page's words. */
    public SafeJson data(Words words) {
        return words.tag().equals(Language.EN.tag()) ? data : ChartWords.in(data, words);
    }

    public Chart {
        switches = List.copyOf(switches);
    }
}
