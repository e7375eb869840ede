package dev.weighbridge.weigh.evals.run;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an evaluation cost by workload and target, read from its journal by the rule of the caps. */
final class Costs {
    private final EvalPlan plan;
    private final List<Target> helpers;
    private final Map<String, Reserved> open = new HashMap<>();
    private final Map<Place, Money> spent = new HashMap<>();
    private final Map<String, Integer> helped = new HashMap<>();

    private record Place(String workload, String target) {}

    private record Reserved(Labels labels, WorstCase worst) {}

    /** None yet of what a plan asks, and of what helpers are asked of its answers. */
    Costs(EvalPlan plan, List<Target> helpers) {
        this.plan = plan;
        this.helpers = List.copyOf(helpers);
    }

    /** All attempts together; what was in flight at a kill at its worst case. */
    Money of(String workload, String target) {
        return open.values().stream()
                .filter(one -> one.labels().workload().equals(workload)
                        && one.labels().target().equals(target))
                .map(one -> one.worst().money())
                .reduce(spent.getOrDefault(new Place(workload, target), Money.ZERO), Money::plus);
    }

    /** What a helper was asked, and what that cost. */
    String line(Target helper) {
        return helper.name() + ": " + helped.getOrDefault(helper.name(), 0) + " requests to " + helper.model() + ", "
                + of(helper.name(), helper.name());
    }

    /** What was asked for another end has no place here. */
    private Optional<TokenPrice> price(Labels labels) {
        return plan.item(labels)
                .map(item -> plan.price(item.target()))
                .or(() -> helpers.stream()
                        .filter(helper -> helper.name().equals(labels.target()))
                        .findFirst()
                        .map(Target::price));
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
        Labels labels = line.labels();
        helped.merge(labels.target(), labels.workload().equals(labels.target()) ? 1 : 0, Integer::sum);
        Optional<TokenPrice> price = price(labels);
        if (reserved != null && price.isPresent()) {
            Money money = Consumption.of(line.exchange(), reserved.worst(), price.get())
                    .money();
            spent.merge(new Place(labels.workload(), labels.target()), money, Money::plus);
        }
    }
}
