package dev.weighbridge.simulator.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** The places of a model, given to requests in order of arrival. Not thread-safe: the event loop owns it. */
final class Slots {
    private final Executor loop;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int free;

    /** So many places, whose later holders begin on this executor. */
    Slots(int count, Executor loop) {
        this.free = count;
        this.loop = loop;
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

    /** Takes back a request that still waits; one whose turn has come gives its place back itself. */
    void withdraw(Runnable request) {
        waiting.remove(request);
    }

    /** Gives a place back, to whoever waits longest. */
    void release() {
        Runnable next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            // Not called from here: a long queue of short answers would nest as deep as it is long.
            loop.execute(next);
        }
    }
}
