package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Observation;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final double[] settled;
    private final double[] endedEarly;
    private final double[] endedLate;
    private final double[] cost;
    private final double[] asked;
    private final boolean[] admitted;
    private final boolean[] counted;
    private final Prefix byEarly;
    private final Prefix byLate;
    private final double[] earlyOfLate;
    private final double[] possiblyBefore;
    private final double[] surelyBefore;
    private final int[] possiblyMany;
    private final int[] surelyMany;
    private final int[] checks;
    private final double[] share;
    private final Measure measure;
    private final Waits waits;
    private final boolean countsRejected;

    private Trace(List<Entry> entries, Measure measure, Waits waits, boolean countsRejected) {
        int n = entries.size();
        early = entries.stream().mapToDouble(Entry::early).toArray();
        late = entries.stream().mapToDouble(Entry::late).toArray();
        settled = entries.stream().mapToDouble(Entry::settled).toArray();
        endedEarly = entries.stream().mapToDouble(Entry::endedEarly).toArray();
        endedLate = entries.stream().mapToDouble(Entry::endedLate).toArray();
        cost = entries.stream().mapToDouble(Entry::cost).toArray();
        asked = entries.stream().mapToDouble(Entry::asked).toArray();
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
        this.measure = measure;
        this.waits = waits;
        this.countsRejected = countsRejected;
        possiblyBefore = new double[n];
        surelyBefore = new double[n];
        possiblyMany = new int[n];
        surelyMany = new int[n];
        for (int i = 0; i < n; i++) {
            boolean own = counted[i];
            possiblyMany[i] = byEarly.countBelow(settled[i]);
            surelyMany[i] = byLate.countUpTo(early[i]);
            possiblyBefore[i] = byEarly.below(settled[i]) - (own && early[i] < settled[i] ? cost[i] : 0);
            surelyBefore[i] = byLate.upTo(early[i]) - (own && early[i] == late[i] ? cost[i] : 0);
        }
        if (countsRejected) {
            beforeCheckpoints();
        }
        checks = telling();
        share = shares();
    }

    /** Before the last that was let through of several came all others of them, and what was surely rejected by then. */
    private void beforeCheckpoints() {
        boolean[] rejected = new boolean[size()];
        for (int i = 0; i < size(); i++) {
            rejected[i] = !admitted[i];
        }
        Prefix through = new Prefix(early, cost, admitted);
        Prefix not = new Prefix(late, cost, rejected);
        for (int i = 0; i < size(); i++) {
            if (checkpoint(i)) {
                surelyBefore[i] = through.upTo(early[i]) + not.upTo(early[i]);
            }
        }
    }

    /**
     * The requests whose fate tells what others do not: checkpoints, unless the next one follows soon; of those let
     * through in a row one in as long as a decision may take; the first and the last rejected in a row. Where rejections
     * count as well, each of them tells something.
     */
    private int[] telling() {
        List<Integer> telling = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            boolean tells =
                    !admitted[i] ? edge(i) || countsRejected : checkpoint(i) ? lone(i) : early[i] > last + patience();
            if (tells) {
                telling.add(i);
                last = early[i];
            }
        }
        return telling.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One over the number of checks that may have been under way together with each. */
    private double[] shares() {
        double[] shares = new double[size()];
        for (int i : checks) {
            double at = early[i];
            shares[i] = 1.0
                    / Arrays.stream(checks)
                            .filter(other -> Math.abs(early[other] - at) <= patience())
                            .count();
        }
        return shares;
    }

    private boolean lone(int i) {
        return i % CLOSE == 0
                || i + 2 >= size()
                || !admitted[i + 1]
                || early[i + 1] - early[i] > RARELY * waits.longest();
    }

    private boolean edge(int i) {
        boolean first = i == 0 || admitted[i - 1];
        boolean last = i + 1 == size() || admitted[i + 1] || early[i + 1] > late[i];
        return first || last;
    }

    /**
     * The requests whose fate is known, with a checkpoint after each group. What was let through in a moment is one.
     *
     * @param countsRejected whether rejected requests count
     */
    static Trace of(List<Observation> observations, Measure measure, boolean countsRejected) {
        Waits waits = Waits.in(observations);
        return new Trace(
                checked(
                        together(entries(observations, measure, waits), waits.longest() / CLOSE, countsRejected),
                        countsRejected),
                measure,
                waits,
                countsRejected);
    }

    /** The same with each request by itself, for its end matters. */
    static Trace each(List<Observation> observations, Measure measure, boolean countsRejected) {
        Waits waits = Waits.in(observations);
        return new Trace(
                checked(entries(observations, measure, waits), countsRejected), measure, waits, countsRejected);
    }

    private static List<Entry> entries(List<Observation> observations, Measure measure, Waits waits) {
        return observations.stream()
                .filter(one -> one.decision() != Observation.Decision.UNKNOWN)
                .map(one -> Entry.of(one, measure.cost(one), waits.longest()))
                .sorted(Comparator.comparingDouble(Entry::early))
                .toList();
    }

    /**
     * Joins those let through one upon the other, so that a burst costs no more thought than a few requests. Rejections
     * that count are joined where each may have been the first of them: one was, and none of the others came before it.
     */
    private static List<Entry> together(List<Entry> entries, double moment, boolean countsRejected) {
        List<Entry> joined = new ArrayList<>();
        for (Entry entry : entries) {
            Entry last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.joins(entry, moment, countsRejected)) {
                joined.set(joined.size() - 1, last.with(entry));
            } else {
                joined.add(entry);
            }
        }
        return joined;
    }

    /**
     * The same with checkpoints. Where rejections count, any number may be in use once all is over, but not when the last
     * was let through.
     */
    private static List<Entry> checked(List<Entry> all, boolean countsRejected) {
        List<Entry> entries = new ArrayList<>();
        double open = Double.NEGATIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        boolean any = false;
        for (Entry entry : all) {
            if (any && entry.early > open) {
                entries.add(Entry.checkpoint(countsRejected ? last : open, open));
                any = false;
            }
            entries.add(entry);
            any |= entry.admitted;
            last = entry.admitted ? entry.early : last;
            open = entry.admitted || !countsRejected ? Math.max(open, entry.late) : open;
        }
        if (any) {
            entries.add(Entry.checkpoint(countsRejected ? last : open, open));
        }
        return entries;
    }

    /**
     * The same as if each request had been decided on halfway: of a rejection half of its own wait, of what was let
     * through half of the usual one at most, for what it waited beyond is its answer's making.
     */
    static Trace nominal(Trace of) {
        double half = of.waits.usual() / 2;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            double way = (of.settled[i] - of.early[i]) / 2;
            double at = of.early[i] + (of.admitted[i] ? Math.min(half, way) : way);
            double ended = Math.max(at, (of.endedEarly[i] + of.endedLate[i]) / 2 - half);
            entries.add(new Entry(at, at, at, ended, ended, of.cost[i], of.asked[i], of.admitted[i]));
        }
        Trace nominal = new Trace(entries, of.measure, of.waits, of.countsRejected);
        for (int i = 0; i < of.size(); i++) {
            if (of.countsRejected && of.checkpoint(i)) {
                // Of several rejections at about that time most may have come later.
                nominal.surelyBefore[i] = of.surelyBefore[i];
                nominal.possiblyBefore[i] = of.surelyBefore[i];
            }
        }
        return nominal;
    }

    /** What limits are multiples of. */
    double grain() {
        return measure.grain();
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

    /** When it was over for the gateway at the latest: some count a request until a while after its last byte. */
    double endedLate(int i) {
        return endedLate[i];
    }

    /** What it took, or would have: of rejections that were joined all together. */
    double cost(int i) {
        return cost[i];
    }

    /** What had to fit: of rejections the first. */
    double asked(int i) {
        return asked[i];
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

    /** How many counted ones may have been decided on before request i. */
    int possiblyMany(int i) {
        return possiblyMany[i];
    }

    /** How many counted ones were decided on before request i for sure. */
    int surelyMany(int i) {
        return surelyMany[i];
    }

    /** The most that others may have taken before request i was decided on. */
    double possiblyBefore(int i) {
        return possiblyBefore[i];
    }

    /** The least that others had taken before request i was decided on. */
    double surelyBefore(int i) {
        return surelyBefore[i];
    }

    /** How much a check counts: those under way together tell the same thing several times. */
    double share(int i) {
        return share[i];
    }

    /** The requests whose fate tells something of the limit. */
    int[] checks() {
        return checks;
    }

    /** A request or several; the first of several rejections was settled at this time at the latest. */
    private record Entry(
            double early,
            double late,
            double settled,
            double endedEarly,
            double endedLate,
            double cost,
            double asked,
            boolean admitted) {
        static Entry of(Observation one, double cost, double patience) {
            double sent = one.sentNanos();
            double wait = Math.max(1, one.answeredNanos() - sent);
            double ended = Math.max((double) one.endedNanos(), sent + 1);
            double late = sent + (one.rejected() ? wait : Math.min(wait, patience));
            return new Entry(
                    sent, late, late, Math.max(sent, ended - patience), ended + patience, cost, cost, one.admitted());
        }

        boolean joins(Entry next, double moment, boolean countsRejected) {
            return admitted
                    ? next.admitted && next.early - early <= moment
                    : countsRejected && !next.admitted && next.early < settled;
        }

        Entry with(Entry next) {
            return new Entry(
                    early,
                    Math.max(late, next.late),
                    admitted ? Math.max(settled, next.settled) : Math.min(settled, next.settled),
                    Math.min(endedEarly, next.endedEarly),
                    Math.max(endedLate, next.endedLate),
                    cost + next.cost,
                    admitted ? asked + next.asked : asked,
                    admitted);
        }

        static Entry checkpoint(double early, double late) {
            return new Entry(early, late, late, late, late, 0, 0, true);
        }
    }
}
