package dev.weighbridge.reports.verdict;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.engine.score.RowGrader;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.metrics.LoadBlocks;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Looks up in a run's journal what its verdicts cite. Not thread-safe. */
final class CitedReader {
    private final RunFolder folder;
    private final CitedIds ids;
    private final LoadBlocks blocks;
    private final Map<String, Map<String, List<CitedAnswer>>> answers = new TreeMap<>();
    private final Map<String, Map<String, Map<String, CitedBlockTally>>> load = new TreeMap<>();

    private CitedReader(RunFolder folder, CitedIds ids) {
        this.folder = folder;
        this.ids = ids;
        this.blocks = new LoadBlocks(folder.manifest().comparison());
    }

    static Cited read(RunFolder folder, CitedIds ids) {
        CitedReader reader = new CitedReader(folder, ids);
        reader.readCases();
        // How a block is called hangs on those before it, so that all must have been seen.
        var unused = folder.read(reader::addToBlock);
        return reader.cited();
    }

    private void readCases() {
        Optional<EvalPlan> plan = KeptSuites.read(folder).flatMap(WorkloadSuites::plan);
        boolean texts = folder.manifest().comparison().storeTexts();
        Optional<EvalRows> rows = plan.map(asked -> {
            RowGrader grader = new RowGrader(asked, Ports.NONE, texts);
            return new EvalRows(asked, Consequences.ofReading(folder.manifest().startedAt()), row -> add(row, grader));
        });
        var unused = folder.read(line -> {
            blocks.accept(line);
            rows.ifPresent(reading -> reading.accept(line));
        });
    }

    private void add(EvalRow row, RowGrader grader) {
        String workload = row.item().suite();
        String id = row.item().caseId();
        if (ids.cites(workload, id)) {
            Graded graded = grader.grade(row).graded().overall();
            answers.computeIfAbsent(workload, first -> new TreeMap<>())
                    .computeIfAbsent(id, first -> new ArrayList<>())
                    .add(answer(row, graded));
        }
    }

    private static CitedAnswer answer(EvalRow row, Graded graded) {
        Exchange exchange = row.exchange();
        OptionalLong ttft = exchange.marks().ttftNanos();
        return new CitedAnswer(
                row.item().target(),
                row.exchangeId(),
                graded.outcome().word(),
                graded.score(),
                ttft.isPresent() ? ttft.getAsLong() : null,
                exchange.marks().endNanos() - exchange.marks().sentNanos(),
                exchange.content());
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
        List<CitedCase> cases = new ArrayList<>();
        answers.forEach(
                (workload, byCase) -> byCase.forEach((id, given) -> cases.add(new CitedCase(workload, id, given))));
        List<CitedBlock> cut = new ArrayList<>();
        load.forEach((workload, byTarget) -> byTarget.forEach(
                (target, byBlock) -> byBlock.forEach((id, tally) -> cut.add(tally.block(workload, target, id)))));
        return new Cited(cases, cut, ids.left());
    }
}
