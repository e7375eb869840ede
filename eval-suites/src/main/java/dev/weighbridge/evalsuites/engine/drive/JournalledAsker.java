package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import java.util.function.Consumer;

/**
 * Keeps a journal of what another asker asks: a reservation before each request leaves, the exchange after. An exchange
 * is over only once its line is written, so that at any moment no more lines are missing than requests are in flight.
 */
public final class JournalledAsker implements Asker {
    private final Journal journal;
    private final EvalPlan plan;
    private final String simulation;
    private final Asker asker;
    private final NanoClock clock;

    /**
     * An asker with a journal.
     *
     * @param simulation the simulation's class name, for the labels
     * @param asker what sends
     * @param clock what stamps a request that a cap forbids
     */
    public JournalledAsker(Journal journal, EvalPlan plan, String simulation, Asker asker, NanoClock clock) {
        this.journal = journal;
        this.plan = plan;
        this.simulation = simulation;
        this.asker = asker;
        this.clock = clock;
    }

    @Override
    public void ask(EvalItem item, int attempt, Consumer<Exchange> over) {
        Labels labels = plan.labels(item, simulation, attempt);
        Reservation reservation = journal.reserve(labels, plan.worst(item));
        if (reservation instanceof Refused refused) {
            over.accept(NotSent.because(refused.because(), clock.nanos()));
            return;
        }
        Reserved reserved = (Reserved) reservation;
        asker.ask(
                item,
                attempt,
                exchange -> journal.settle(reserved, exchange, plan.prompt(item), line -> over.accept(exchange)));
    }

    @Override
    public void check() {
        journal.drain();
        asker.check();
    }
}
