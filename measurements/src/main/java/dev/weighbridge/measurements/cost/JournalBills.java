package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.run.Bill;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.util.ArrayList;
import java.util.List;

/** A fold over a journal that keeps what each request was billed, warm-up and claims among them. Not thread-safe. */
public final class JournalBills {
    private final Comparison comparison;
    private final List<JournalBill> bills = new ArrayList<>();

    /** A fold that has seen nothing yet. */
    public JournalBills(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Takes the next line; requests without a usage have no bill to look at. */
    public void accept(JournalLine line) {
        if (line instanceof Settled settled) {
            Exchange exchange = settled.exchange();
            Usage usage = exchange.usage();
            if (usage != null) {
                comparison
                        .target(settled.labels().target())
                        .ifPresent(target -> add(settled.id(), target, exchange, usage));
            }
        }
    }

    private void add(String id, Target target, Exchange exchange, Usage usage) {
        String model = exchange.identity().model();
        bills.add(new JournalBill(
                id,
                exchange.identity().responseId(),
                target.name(),
                model == null ? target.model() : model,
                usage,
                Bill.of(usage).map(bill -> bill.at(target.price())).orElse(null)));
    }

    /** The bills so far, in the order in which they came. */
    public List<JournalBill> bills() {
        return List.copyOf(bills);
    }
}
