package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page's first words, by rule from a summary. It tells what was measured at the highest load that both targets in
 * question were offered; it claims no verdict, and says so.
 *
 * @param level where the sentences were measured; empty where the targets share no level
 * @param sentences what was measured, in plain words, the most telling first
 */
public record Headline(Optional<LoadLevel> level, List<String> sentences) {

    /** The sentence that keeps a reader from taking a measurement for a decision. */
    public static final String NO_VERDICT = "This run measures; it does not yet decide.";

    /** The same of a run that was judged. */
    public static final String VERDICT = "What is decided, and why, stands under Verdict; the rest measures.";

    public Headline {
        sentences = List.copyOf(sentences);
    }

    /** The headline of a summary. */
    public static Headline of(Reading reading) {
        return reading.highestCommonLevel()
                .map(level -> at(level, reading))
                .orElseGet(() -> new Headline(Optional.empty(), List.of(nothingInCommon(reading.pair()))));
    }

    private static Headline at(LoadLevel level, Reading reading) {
        List<Cell> cells = reading.pair().stream()
                .flatMap(target -> reading.cell(target, level).stream())
                .toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(place(level, cells) + MedianSentence.of(cells));
        sentences.add(ShareSentence.of(cells, reading.bounded()));
        CostSentence.of(cells).ifPresent(sentences::add);
        cells.stream().filter(Cell::clientBound).map(Headline::clientBound).forEach(sentences::add);
        return new Headline(Optional.of(level), sentences);
    }

    private static String place(LoadLevel level, List<Cell> cells) {
        String whose = cells.size() > 1 ? "the highest load offered to both" : "the highest load offered";
        return "At " + level.words() + ", " + whose + ", ";
    }

    private static String clientBound(Cell cell) {
        return "This machine could not send to " + cell.target()
                + " on time at this load, so its latencies are not to be believed.";
    }

    private static String nothingInCommon(List<String> pair) {
        return pair.size() > 1
                ? "No load was offered to both " + pair.get(0) + " and " + pair.get(1)
                        + ", so nothing can be put side by side."
                : "No request was sent to " + pair.get(0) + ", so there is nothing to tell.";
    }
}
