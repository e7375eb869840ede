package dev.weighbridge.reports.verdict;

import dev.weighbridge.measurements.baseline.json.Fields;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of judging a run.
 *
 * @param status what the gate says of the run in a word or two
 * @param words what the gate says as one plain line
 * @param baseline the id of the run it was judged against; null where there was none
 * @param policy the policy's word
 * @param decisions what to do, workload by workload
 * @param comparisons what the gate says of each metric
 * @param notices what differs from the baseline, one plain line each
 * @param drifts what became worse over earlier runs, one plain line each
 * @param notes what was not asked for, one plain line each
 * @param slices how accuracy differs tag by tag
 * @param cited what the first ids of each verdict stand for
 */
public record ShownVerdict(
        String status,
        String words,
        @Nullable String baseline,
        String policy,
        List<ShownDecision> decisions,
        List<ShownComparison> comparisons,
        List<String> notices,
        List<String> drifts,
        List<String> notes,
        List<ShownSlice> slices,
        Cited cited) {
    /** How many of its ids are shown of each verdict. */
    public static final int CITED = 5;

    private static final String FILE = "verdict.json";

    public ShownVerdict {
        decisions = List.copyOf(decisions);
        comparisons = List.copyOf(comparisons);
        notices = List.copyOf(notices);
        drifts = List.copyOf(drifts);
        notes = List.copyOf(notes);
        slices = List.copyOf(slices);
    }

    /** A verdict that cites nothing that could be looked up. */
    public ShownVerdict(
            String status,
            String words,
            @Nullable String baseline,
            String policy,
            List<ShownDecision> decisions,
            List<ShownComparison> comparisons,
            List<String> notices,
            List<String> drifts) {
        this(
                status,
                words,
                baseline,
                policy,
                decisions,
                comparisons,
                notices,
                drifts,
                List.of(),
                List.of(),
                Cited.NOTHING);
    }

    /**
     * The verdict of a run folder; empty where the run was not judged.
     *
     * @throws UncheckedIOException where it cannot be read
     */
    public static Optional<ShownVerdict> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(folder, Fields.of(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be used: " + e.getMessage(), e));
        }
    }

    private static ShownVerdict read(Path folder, Fields file) {
        List<ShownDecision> decisions = file.objects("decisions", ShownVerdict::decision);
        List<ShownComparison> comparisons = file.objects("verdicts", ShownVerdict::comparison);
        return new ShownVerdict(
                file.text("status"),
                file.text("words"),
                file.textOrNull("baseline"),
                file.text("policy"),
                decisions,
                comparisons,
                file.texts("notices"),
                file.objects("drifts", drift -> drift.text("words")),
                file.texts("notes"),
                file.objects("slices", ShownVerdict::slice),
                cited(folder, CitedIds.of(decisions, comparisons)));
    }

    private static Cited cited(Path folder, CitedIds ids) {
        return ids.shown().isEmpty() ? Cited.NOTHING : CitedReader.read(RunFolder.at(folder), ids);
    }

    private static ShownSlice slice(Fields fields) {
        return new ShownSlice(fields.text("workload"), fields.text("tag"), fields.text("sides"), fields.text("words"));
    }

    private static ShownDecision decision(Fields fields) {
        return new ShownDecision(
                fields.text("workload"),
                fields.text("decision"),
                fields.text("words"),
                fields.texts("reasons"),
                fields.texts("evidence"),
                ShownInterval.of(fields));
    }

    private static ShownComparison comparison(Fields fields) {
        return new ShownComparison(
                fields.text("workload"),
                fields.text("target"),
                fields.text("status"),
                fields.text("words"),
                fields.texts("evidence"));
    }
}
