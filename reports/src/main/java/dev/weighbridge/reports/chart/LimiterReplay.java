package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import dev.weighbridge.measurements.limits.model.RunningLimiter.Usage;
import dev.weighbridge.reports.chart.Timeline.Lane;
import dev.weighbridge.reports.chart.Timeline.Point;
import dev.weighbridge.reports.chart.Timeline.Probe;
import dev.weighbridge.reports.reading.LimitWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A log replayed over the limiter that was fitted to it: what the gateway decided is counted, whatever the limiter says. */
public final class LimiterReplay {
    private static final double NANOS = 1e9;

    /** Points of a curve between the requests; more than a screen can part. */
    private static final int STEPS = 240;

    private final Candidate fitted;
    private final RunningLimiter limiter;
    private final List<Observation> log;
    private final PriorityQueue<Observation> running =
            new PriorityQueue<>(Comparator.comparingLong(Observation::endedNanos));
    private final List<Probe> probes = new ArrayList<>();
    private final List<List<Point>> curves = new ArrayList<>();
    private int agreeing;

    private LimiterReplay(ProbeLog log, Candidate fitted) {
        this.log = log.observations();
        this.fitted = fitted;
        this.limiter = fitted.model().start();
        for (int i = 0; i < fitted.kind().parts().size(); i++) {
            curves.add(new ArrayList<>());
        }
    }

    /** The timeline of a log of at least one request and the limiter fitted to it. */
    public static Timeline of(ProbeLog log, Candidate fitted) {
        return new LimiterReplay(log, fitted).timeline(log.spanNanos());
    }

    private Timeline timeline(long spanNanos) {
        long start = log.get(0).sentNanos();
        long step = Math.max(1, spanNanos / STEPS);
        long drawnTo = start;
        for (Observation each : log) {
            for (; drawnTo < each.sentNanos(); drawnTo += step) {
                draw(drawnTo);
            }
            send(each);
        }
        for (; drawnTo < start + spanNanos; drawnTo += step) {
            draw(drawnTo);
        }
        draw(start + spanNanos);
        return new Timeline(probes, lanes(), agreeing);
    }

    private void send(Observation each) {
        long now = each.sentNanos();
        draw(now);
        probes.add(new Probe(each, seconds(now), with(each, limiter.usage(now))));
        if (each.admitted() == limiter.admits(now, each.tokens())) {
            agreeing += each.admitted() || each.rejected() ? 1 : 0;
        }
        count(each, now);
        draw(now);
    }

    private void count(Observation each, long now) {
        if (each.admitted()) {
            limiter.admitted(now, each.tokens());
            running.add(each);
        } else if (each.rejected()) {
            limiter.rejected(now, each.tokens());
        }
    }

    private List<Double> with(Observation each, List<Usage> usages) {
        List<Double> with = new ArrayList<>();
        List<Part> parts = fitted.kind().parts();
        for (int i = 0; i < parts.size(); i++) {
            long cost = parts.get(i).inTokens() ? Math.max(1, each.tokens()) : 1;
            with.add(usages.get(i).used() + cost);
        }
        return with;
    }

    private void draw(long nanos) {
        Observation first = running.peek();
        while (first != null && first.endedNanos() <= nanos) {
            running.remove();
            add(first.endedNanos());
            limiter.ended(first.endedNanos(), first.tokens());
            add(first.endedNanos());
            first = running.peek();
        }
        add(nanos);
    }

    private void add(long nanos) {
        List<Usage> usages = limiter.usage(nanos);
        for (int i = 0; i < curves.size(); i++) {
            add(curves.get(i), new Point(seconds(nanos), usages.get(i).used()));
        }
    }

    /** Points in the middle of a level stretch are left out. */
    private static void add(List<Point> curve, Point next) {
        int last = curve.size() - 1;
        if (last >= 1
                && curve.get(last).used() == next.used()
                && curve.get(last - 1).used() == next.used()) {
            curve.remove(last);
        }
        if (last < 0 || !curve.get(curve.size() - 1).equals(next)) {
            curve.add(next);
        }
    }

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        List<Usage> usages = fitted.model().start().usage(log.get(0).sentNanos());
        for (int i = 0; i < curves.size(); i++) {
            Part part = fitted.kind().parts().get(i);
            String name = LimitWords.plain().amount(part, fitted.numbers().get(i));
            String measure = LimitWords.unit(part) + " in use";
            lanes.add(new Lane(name, measure, usages.get(i).limit(), curves.get(i)));
        }
        return lanes;
    }

    private double seconds(long nanos) {
        return (nanos - log.get(0).sentNanos()) / NANOS;
    }
}
