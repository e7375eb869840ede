package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The requests of a log as the inference reads them: between which times each was decided and what became of
 * it. Times are nanoseconds as doubles. Between groups of requests that were under way together stands a checkpoint: a
 * request of no cost that was admitted, for whatever was let through together was never more than the limit. Immutable.
 */
final class Trace {
    /** Of checkpoints that follow each other closely, one in so many is kept. */
    private static final int CLOSE = 8;

    /** From so many decisions' time on a pause is long. */
    private static final double RARELY = 4;

    private final double[] early;
    private final double[] late;
    private final double[] endedEarly;
    private final double[] endedLate;
    private final double[] cost;
    private final boolean[] admitted;
    private final boolean[] counted;
    private final Prefix byEarly;
    private final Prefix byLate;
    private final double[] earlyOfLate;
    private final double[] possiblyBefore;
    private final double[] surelyBefore;
    private final int[] checks;
    private final Waits waits;
    private final boolean countsRejected;

    private Trace(List<Entry> entries, Waits waits, boolean countsRejected) {
        int n = entries.size();
        early = entries.stream().mapToDouble(Entry::early).toArray();
        late = entries.stream().mapToDouble(Entry::late).toArray();
        endedEarly = entries.stream().mapToDouble(Entry::endedEarly).toArray();
        endedLate = entries.stream().mapToDouble(Entry::endedLate).toArray();
        cost = entries.stream().mapToDouble(Entry::cost).toArray();
        admitted = new boolean[n];
        counted = new boolean[n];
        for (int i = 0; i < n; i++) {
            admitted[i] = entries.get(i).admitted;
            counted[i] = cost[i] > 0 && (admitted[i] || countsRejected);
        }
        byEarly = new Prefix(early, cost, counted);
        byLate = new Prefix(late, cost, counted);
        earlyOfLate = IntStream.range(0, n)
                .filter(i -> counted[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> late[i]))
                .mapToDouble(i -> early[i])
                .toArray();
        this.waits = waits;
        this.countsRejected = countsRejected;
        possiblyBefore = new double[n];
        surelyBefore = new double[n];
        for (int i = 0; i < n; i++) {
            boolean own = counted[i];
            possiblyBefore[i] = byEarly.below(late[i]) - (own && early[i] < late[i] ? cost[i] : 0);
            surelyBefore[i] = byLate.upTo(early[i]) - (own && early[i] == late[i] ? cost[i] : 0);
        }
        checks = IntStream.range(0, n).filter(this::tells).toArray();
    }

    /**
     * Whether the request's fate tells what others do not: a rejection, unless it is one of many at a time that are
     * not counted, and a
     * checkpoint, unless the next one follows soon. What was let through is told by the checkpoint after it; where
     * rejections count as well there is none, for they may bring any number in use.
     */
    private boolean tells(int i) {
        if (checkpoint(i) || (admitted[i] && countsRejected)) {
            return i % CLOSE == 0
                    || i + 2 >= size()
                    || !admitted[i + 1]
                    || early[i + 1] - early[i] > RARELY * waits.longest();
        }
        boolean first = i == 0 || admitted[i - 1];
        boolean last = i + 1 == size() || admitted[i + 1] || early[i + 1] > late[i];
        return !admitted[i] && (first || last || countsRejected);
    }

    /**
     * The requests whose fate is known, with a checkpoint after each group.
     *
     * @param countsRejected whether rejected requests count
     */
    static Trace of(List<Observation> observations, boolean countsRejected) {
        Waits waits = Waits.in(observations);
        List<Entry> entries = new ArrayList<>();
        double open = Double.NEGATIVE_INFINITY;
        boolean any = false;
        for (Observation one : known(observations)) {
            Entry entry = Entry.of(one, waits.longest());
            if (any && entry.early > open) {
                entries.add(Entry.checkpoint(open));
                any = false;
            }
            entries.add(entry);
            any |= entry.admitted && !countsRejected;
            open = Math.max(open, entry.late);
        }
        if (any) {
            entries.add(Entry.checkpoint(open));
        }
        return new Trace(entries, waits, countsRejected);
    }

    /** The same as if each request had been decided on in the usual time, so that their order is known. */
    static Trace nominal(Trace of) {
        double half = of.waits.usual() / 2;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            double at = of.checkpoint(i) ? of.early[i] : Math.min(of.early[i] + half, of.late[i]);
            double ended = Math.max(at, of.endedLate[i] - half);
            entries.add(new Entry(at, at, ended, ended, of.cost[i], of.admitted[i]));
        }
        return new Trace(entries, of.waits, of.countsRejected);
    }

    private static List<Observation> known(List<Observation> observations) {
        return observations.stream()
                .filter(one -> one.decision() != Observation.Decision.UNKNOWN)
                .toList();
    }

    int size() {
        return early.length;
    }

    /** When it was decided at the earliest. */
    double early(int i) {
        return early[i];
    }

    /** When it was decided at the latest. */
    double late(int i) {
        return late[i];
    }

    /** When it was over for the gateway at the earliest, which is before its end has reached us. */
    double endedEarly(int i) {
        return endedEarly[i];
    }

    /** When it was over for the gateway at the latest. */
    double endedLate(int i) {
        return endedLate[i];
    }

    double cost(int i) {
        return cost[i];
    }

    boolean admitted(int i) {
        return admitted[i];
    }

    boolean counted(int i) {
        return counted[i];
    }

    /** Whether it stands for no request but for what those before it had in use together. */
    boolean checkpoint(int i) {
        return cost[i] == 0;
    }

    /** The counted ones by their earliest times. */
    Prefix byEarly() {
        return byEarly;
    }

    /** The counted ones by their latest times. */
    Prefix byLate() {
        return byLate;
    }

    /** When the counted one was decided at the earliest that stands at this place by latest times. */
    double earlyOfLate(int place) {
        return earlyOfLate[place];
    }

    /** How long a decision may have taken. */
    double patience() {
        return waits.longest();
    }

    /** How long a decision usually takes to come back. */
    double usualWait() {
        return waits.usual();
    }

    /** The most that others may have taken before request i was decided on. */
    double possiblyBefore(int i) {
        return possiblyBefore[i];
    }

    /** The least that others had taken before request i was decided on. */
    double surelyBefore(int i) {
        return surelyBefore[i];
    }

    /** The requests whose fate tells something of the limit. */
    int[] checks() {
        return checks;
    }

    private record Entry(
            double early, double late, double endedEarly, double endedLate, double cost, boolean admitted) {
        static Entry of(Observation one, double patience) {
            double sent = one.sentNanos();
            double wait = Math.max(1, one.answeredNanos() - sent);
            double ended = Math.max(one.endedNanos(), sent + 1);
            return new Entry(
                    sent,
                    sent + (one.rejected() ? wait : Math.min(wait, patience)),
                    Math.max(sent, ended - patience),
                    ended,
                    1,
                    one.admitted());
        }

        static Entry checkpoint(double at) {
            return new Entry(at, at, at, at, 0, true);
        }
    }
}
