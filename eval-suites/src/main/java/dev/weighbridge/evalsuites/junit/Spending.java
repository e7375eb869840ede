package dev.weighbridge.evalsuites.junit;

import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What all tests of one comparison have used up so far, since its caps hold over all of them: runs take turns, and each
 * begins with what those before it used. Thread-safe.
 */
final class Spending {
    private final ReentrantLock turn = new ReentrantLock();
    private WorstCase used = new WorstCase(0, 0, Money.ZERO);

    /** What a run does with what was used before it. */
    @FunctionalInterface
    interface Work {
        void with(Earlier earlier) throws InterruptedException;
    }

    /** Does work that no other work of this comparison runs beside. */
    void inTurn(Work work) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            work.with(new Earlier(Set.of(), Map.of(), used()));
        } finally {
            turn.unlock();
        }
    }

    /** Adds what a request used. */
    synchronized void add(WorstCase more) {
        used = new WorstCase(
                used.requests() + more.requests(),
                used.tokens() + more.tokens(),
                used.money().plus(more.money()));
    }

    synchronized WorstCase used() {
        return used;
    }
}
