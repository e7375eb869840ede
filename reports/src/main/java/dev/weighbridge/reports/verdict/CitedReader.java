package dev.weighbridge.reports.verdict;

import static java.util.Comparator.comparing;

import dev.weighbridge.measurements.metrics.LoadBlocks;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up in a run's journal the blocks of load that its verdicts cite. Not thread-safe. */
final class CitedReader {
    private final CitedIds ids;
    private final LoadBlocks blocks;
    private final Map<Turn, Seen> turns = new HashMap<>();

    private record Turn(String workload, String target, String level, int block) {}

    private record Seen(Labels labels, CitedBlockTally tally) {}

    private CitedReader(RunFolder folder, CitedIds ids) {
        this.ids = ids;
        this.blocks = new LoadBlocks(folder.manifest().comparison());
    }

    static Cited read(RunFolder folder, CitedIds ids) {
        CitedReader reader = new CitedReader(folder, ids);
        if (ids.anyOfTargets()) {
            var unused = folder.read("settled", reader::accept);
        }
        return reader.cited();
    }

    private void accept(JournalLine line) {
        blocks.accept(line);
        if (line instanceof Settled settled && LoadBlocks.counts(settled)) {
            Labels labels = settled.labels();
            if (ids.citesAnyOf(labels.workload(), labels.target())) {
                turns.computeIfAbsent(
                                new Turn(labels.workload(), labels.target(), labels.level(), labels.block()),
                                first -> new Seen(labels, new CitedBlockTally()))
                        .tally()
                        .add(settled);
            }
        }
    }

    /** How a block is called hangs on those before it, so that all must have been seen. */
    private Cited cited() {
        List<CitedBlock> cited = turns.values().stream()
                .map(seen -> seen.tally()
                        .block(seen.labels().workload(), seen.labels().target(), blocks.id(seen.labels())))
                .filter(block -> ids.cites(block.workload(), block.target(), block.id()))
                .sorted(comparing(CitedBlock::workload)
                        .thenComparing(CitedBlock::target)
                        .thenComparing(CitedBlock::id))
                .toList();
        return new Cited(cited, ids.left());
    }
}
