package dev.weighbridge.weigh.evals.run;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.HashMap;
import java.util.Map;

/** What an evaluation cost by workload and target, read from its journal by the rule of the caps. */
final class Costs {
    private final EvalPlan plan;
    private final Map<String, Reserved> open = new HashMap<>();
    private final Map<Place, Money> spent = new HashMap<>();

    private record Place(String workload, String target) {}

    private record Reserved(Labels labels, WorstCase worst) {}

    Costs(EvalPlan plan) {
        this.plan = plan;
    }

    /** All attempts together; what was in flight at a kill at its worst case. */
    Money of(String workload, String target) {
        return open.values().stream()
                .filter(one -> one.labels().workload().equals(workload)
                        && one.labels().target().equals(target))
                .map(one -> one.worst().money())
                .reduce(spent.getOrDefault(new Place(workload, target), Money.ZERO), Money::plus);
    }

    void accept(JournalLine line) {
        if (line instanceof Promised promised) {
            open.put(
                    promised.reservation().id(),
                    new Reserved(
                            promised.reservation().labels(),
                            promised.reservation().worst()));
        } else if (line instanceof Settled settled) {
            settle(settled);
        }
    }

    private void settle(Settled line) {
        Reserved reserved = open.remove(line.id());
        if (reserved != null && plan.item(line.labels()).isPresent()) {
            Labels labels = line.labels();
            Money money = Consumption.of(line.exchange(), reserved.worst(), plan.price(labels.target()))
                    .money();
            spent.merge(new Place(labels.workload(), labels.target()), money, Money::plus);
        }
    }
}
