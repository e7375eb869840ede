package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.text.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** How often the targets kept the service level, in one sentence. */
final class ShareSentence {
    private ShareSentence() {}

    static String of(List<Cell> cells, boolean bounded) {
        String shares = cells.stream()
                .map(cell -> cell.target() + " in " + share(cell.attainment()))
                .collect(Collectors.joining(", by "));
        return (bounded ? "The service level was kept by " : "An answer was given by ") + shares + "."
                + (cells.size() > 1 ? comparison(cells.get(0), cells.get(1)) : "");
    }

    private static String share(Share share) {
        if (share.estimate() == null) {
            return "none, for none of its requests counts";
        }
        return Numbers.percent(share.estimate()) + Numbers.THIN + "% of " + Numbers.count(share.n())
                + (share.n() == 1 ? " request " : " requests ") + Intervals.of(share);
    }

    private static String comparison(Cell one, Cell other) {
        return overlap(one.attainment(), other.attainment()) ? " Here the intervals overlap." : "";
    }

    private static boolean overlap(Share one, Share other) {
        if (one.low() == null || one.high() == null || other.low() == null || other.high() == null) {
            return false;
        }
        return one.low() <= other.high() && other.low() <= one.high();
    }
}
