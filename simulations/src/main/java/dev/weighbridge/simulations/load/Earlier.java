package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.plan.Block;
import dev.weighbridge.measurements.plan.PlannedRequest;
import dev.weighbridge.measurements.run.DoneKey;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What earlier processes of a run measured for one simulation. */
final class Earlier {
    private final Map<DoneKey, Settled> settled = new HashMap<>();

    /** All of it, from the run's journal. */
    static Earlier of(RunFolder folder, String simulation) {
        Earlier earlier = new Earlier();
        var unused = folder.read(line -> {
            if (line instanceof Settled one && one.labels().simulation().equals(simulation) && counts(one)) {
                earlier.settled.put(key(one.labels()), one);
            }
        });
        return earlier;
    }

    /** A new process has to warm up anew, and what was cut off by the end of another was not measured. */
    private static boolean counts(Settled settled) {
        return !settled.labels().warmUp() && !(settled.exchange().outcome() instanceof Outcome.Censored);
    }

    /** What is known of a block's requests. */
    List<Settled> of(Block block) {
        List<Settled> known = new ArrayList<>();
        for (PlannedRequest request : block.requests()) {
            Settled one = settled.get(key(block, request));
            if (one != null) {
                known.add(one);
            }
        }
        return known;
    }

    boolean has(Block block, PlannedRequest request) {
        return settled.containsKey(key(block, request));
    }

    int size() {
        return settled.size();
    }

    private static DoneKey key(Labels labels) {
        return new DoneKey(
                labels.target(), labels.block(), labels.workload(), labels.caseId(), labels.repeat(), labels.level());
    }

    private static DoneKey key(Block block, PlannedRequest request) {
        return new DoneKey(
                block.target(),
                block.index(),
                request.workload(),
                request.prompt().id(),
                request.repeat(),
                block.level().label());
    }
}
