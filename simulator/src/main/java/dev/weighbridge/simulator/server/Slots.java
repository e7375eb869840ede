package dev.weighbridge.simulator.server;

import java.util.ArrayDeque;
import java.util.Deque;

/** The places of a model, given to requests in order of arrival. Not thread-safe: the event loop owns it. */
final class Slots {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Slots(int count) {
        this.free = count;
    }

    /** Runs the request at once where a place is free, else when its turn comes. */
    void acquire(Runnable request) {
        if (free > 0) {
            free--;
            request.run();
        } else {
            waiting.add(request);
        }
    }

    /** Takes back a request that has no place yet; false where it has one. */
    boolean withdraw(Runnable request) {
        return waiting.remove(request);
    }

    /** Gives a place back, to whoever waits longest. */
    void release() {
        Runnable next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.run();
        }
    }

    int waiting() {
        return waiting.size();
    }
}
