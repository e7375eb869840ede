package dev.weighbridge.simulations.claims;

import dev.weighbridge.evalsuites.claims.ClaimTable;
import dev.weighbridge.evalsuites.claims.ClaimsFile;
import dev.weighbridge.simulations.front.Undertaking;
import dev.weighbridge.simulations.front.Worker;
import dev.weighbridge.simulations.setup.Preparation;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A check of claims that could be prepared: one virtual user makes one call after the other. */
final class ClaimCheck implements Undertaking<ClaimWork> {
    private final String simulation;
    private final Preparation prepared;
    private final ClaimDesk desk;
    private final PrintStream console;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "claims");
        thread.setDaemon(true);
        return thread;
    });

    ClaimCheck(String simulation, Preparation prepared, ClaimDesk desk, PrintStream console) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.desk = desk;
        this.console = console;
    }

    @Override
    public int workers() {
        return 1;
    }

    @Override
    public void parked(Worker<ClaimWork> worker) {
        turns.execute(() -> desk.next().ifPresentOrElse(worker::send, worker::dismiss));
    }

    @Override
    public void begin() {
        console.println(simulation + ": at most " + desk.requestsAtMost() + " requests, one after the other");
    }

    @Override
    public void end() {
        try {
            ClaimsFile.write(prepared.folder().path(), desk.results());
            desk.results().forEach(results -> ClaimTable.lines(results).forEach(console::println));
            desk.withheld().forEach(line -> console.println("not made: " + line));
            prepared.journal().ended(true, "");
        } finally {
            turns.shutdown();
            prepared.close();
        }
    }
}
