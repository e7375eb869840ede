package dev.weighbridge.evalsuites.engine;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of one target: what is to be sent to it, what is in flight, and what must be sent again. Not thread-safe. */
final class Lane {
    private final String target;
    private final List<Place> fresh;
    private final Throttle throttle;
    private final PriorityQueue<Again> again =
            new PriorityQueue<>(Comparator.comparingLong(Again::dueNanos).thenComparingLong(Again::order));
    private final Map<EvalItem, Flight> flights = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private int next;
    private int rows;
    private int spared;
    private long order;

    /**
     * An item and where it stands in the order of its target.
     *
     * @param position its number among all items of the target, those with a row included
     * @param ended how many of its attempts have ended
     */
    record Place(EvalItem item, int position, int ended) {}

    /** A request under way; its number is the throttle's. */
    record Flight(Place place, long number, WorstCase worst) {}

    private record Again(Place place, long dueNanos, long order) {}

    Lane(String target, List<Place> fresh, Throttle throttle) {
        this.target = target;
        this.fresh = List.copyOf(fresh);
        this.throttle = throttle;
    }

    /** How far it has come in the order; {@link Integer#MAX_VALUE} where it keeps nobody waiting. */
    int position() {
        return over() || next == fresh.size()
                ? Integer.MAX_VALUE
                : fresh.get(next).position();
    }

    /** Whether nothing more is to be sent to it. */
    boolean over() {
        return throttle.stopped() != null || missing() == 0;
    }

    /** When it may be sent the next request, if no item is beyond this position; see {@link Throttle#earliest}. */
    long earliest(long nowNanos, long furthest) {
        if (over()) {
            return Long.MAX_VALUE;
        }
        long item = mayBegin(furthest) ? nowNanos : dueNanos();
        return item == Long.MAX_VALUE ? item : Math.max(item, throttle.earliest(nowNanos));
    }

    private boolean mayBegin(long furthest) {
        return next < fresh.size() && fresh.get(next).position() <= furthest;
    }

    private long dueNanos() {
        Again first = again.peek();
        return first == null ? Long.MAX_VALUE : first.dueNanos();
    }

    /** The item that is next; only where {@link #earliest} is now. */
    Place peek(long nowNanos, long furthest) {
        Again first = again.peek();
        boolean due = first != null && first.dueNanos() <= nowNanos;
        // What goes alone may well be rejected, and an item that was never sent has the most attempts left.
        boolean begin = mayBegin(furthest) && (!due || throttle.alone());
        if (begin || first == null) {
            return fresh.get(next);
        }
        return first.place();
    }

    /** That item leaves now. */
    void sent(Place place, WorstCase worst, long nowNanos) {
        Again first = again.peek();
        if (first != null && first.place().equals(place)) {
            again.poll();
        } else {
            next++;
            skip();
        }
        flights.put(place.item(), new Flight(place, throttle.sent(nowNanos), worst));
    }

    /**
     * The flight of an attempt, which is over.
     *
     * @throws IllegalArgumentException where this attempt is not in flight
     */
    Flight landed(EvalItem item, int attempt) {
        Flight flight = flights.get(item);
        if (flight == null || flight.place().ended() + 1 != attempt) {
            throw new IllegalArgumentException("attempt " + attempt + " of " + item + " is not in flight");
        }
        flights.remove(item);
        return flight;
    }

    /** What follows from a flight that landed. */
    void over(Flight flight, Exchange exchange, Consequence consequence, long nowNanos) {
        throttle.over(flight.number(), exchange, consequence, nowNanos);
        if (consequence.settles()) {
            rows++;
        } else if (consequence instanceof Consequence.Again waits) {
            later(flight.place(), nowNanos + waits.after().toNanos());
        } else if (consequence instanceof Consequence.Limited limited) {
            later(flight.place(), nowNanos + limited.hint().toNanos());
        }
    }

    private void later(Place place, long dueNanos) {
        if (dropped.contains(place.item().suite())) {
            spared++;
            return;
        }
        again.add(new Again(new Place(place.item(), place.position(), place.ended() + 1), dueNanos, order++));
    }

    /** Sends no more items of a suite. */
    void drop(String suite) {
        if (dropped.add(suite)) {
            int waiting = again.size();
            again.removeIf(other -> other.place().item().suite().equals(suite));
            long unsent = fresh.subList(next, fresh.size()).stream()
                    .filter(place -> place.item().suite().equals(suite))
                    .count();
            spared += waiting - again.size() + (int) unsent;
            skip();
        }
    }

    private void skip() {
        while (next < fresh.size() && dropped.contains(fresh.get(next).item().suite())) {
            next++;
        }
    }

    int inFlight() {
        return flights.size();
    }

    /** How many items have no row yet; without those that need none. */
    int missing() {
        return fresh.size() - rows - spared;
    }

    /** Why nothing more is sent to it though rows are missing; null where that is not so. */
    @Nullable
    String stopped() {
        String because = throttle.stopped();
        return because == null || missing() == 0
                ? null
                : "target \"" + target + "\" was stopped with " + missing() + " of " + fresh.size() + " items open: "
                        + because;
    }
}
