package dev.weighbridge.reports.verdict;

import dev.weighbridge.measurements.metrics.LoadBlocks;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks up in a run's journal the blocks of load that its verdicts cite. Not thread-safe. */
final class CitedReader {
    private final CitedIds ids;
    private final LoadBlocks blocks;
    private final Map<String, Map<String, Map<String, CitedBlockTally>>> load = new TreeMap<>();

    private CitedReader(RunFolder folder, CitedIds ids) {
        this.ids = ids;
        this.blocks = new LoadBlocks(folder.manifest().comparison());
    }

    static Cited read(RunFolder folder, CitedIds ids) {
        CitedReader reader = new CitedReader(folder, ids);
        var seen = folder.read(reader.blocks::accept);
        // How a block is called hangs on those before it, so that all must have been seen.
        var unused = folder.read(reader::addToBlock);
        return reader.cited();
    }

    private void addToBlock(JournalLine line) {
        if (line instanceof Settled settled && LoadBlocks.counts(settled)) {
            String workload = settled.labels().workload();
            String target = settled.labels().target();
            String block = blocks.id(settled.labels());
            if (ids.cites(workload, target, block)) {
                load.computeIfAbsent(workload, first -> new TreeMap<>())
                        .computeIfAbsent(target, first -> new TreeMap<>())
                        .computeIfAbsent(block, first -> new CitedBlockTally())
                        .add(settled);
            }
        }
    }

    private Cited cited() {
        List<CitedBlock> cut = new ArrayList<>();
        load.forEach((workload, byTarget) -> byTarget.forEach(
                (target, byBlock) -> byBlock.forEach((id, tally) -> cut.add(tally.block(workload, target, id)))));
        return new Cited(cut, ids.left());
    }
}
