package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Goes through all limiters and prints a line for each. */
final class Rounds {
    /** The part of the decisions that what a limiter is known to be must explain, its clock being coarse. */
    private static final double EXPLAINED = 0.95;

    /** Longer than a prober may take by itself, so that its own end comes first. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int AT_ONCE = 32;

    private final List<RealLimiter> limiters;
    private final Visits visits;
    private final PrintWriter out;

    Rounds(List<RealLimiter> limiters, Visits visits, PrintWriter out) {
        this.limiters = limiters;
        this.visits = visits;
        this.out = out;
    }

    /** Checks that each limiter is what it is said to be; whether all are. */
    boolean check(Duration each, long seed) throws InterruptedException {
        int right = 0;
        say(Rows.checkHead());
        for (RealLimiter limiter : limiters) {
            List<Observation> seen =
                    visits.drive(exercise(limiter, each, new SplittableRandom(seed)), limiter, each.plus(GRACE));
            int explained = new Replay(seen).explainedBy(limiter.truth());
            boolean rejects = seen.stream().anyMatch(Observation::rejected);
            right += rejects && explained >= EXPLAINED * seen.size() ? 1 : 0;
            say(Rows.check(limiter, seen, explained));
        }
        say("limits-real: " + right + " of " + limiters.size() + " limiters are what they are said to be (aim "
                + limiters.size() + ")");
        return right == limiters.size();
    }

    private static Exercise exercise(RealLimiter limiter, Duration each, SplittableRandom random) {
        boolean atOnce = limiter.truth().kind().parts().get(0).family() == Family.CONCURRENCY;
        boolean waits = limiter.truth().kind().parts().get(0).family() == Family.QUEUE;
        return new Exercise(
                atOnce ? Shape.LONG : Shape.SMALLEST, atOnce || waits ? AT_ONCE : 1, each.toNanos(), random);
    }

    /** Searches for each limit; whether every aim was met. */
    boolean search(Searches searches, int requests, Duration each) throws InterruptedException {
        Scores scores = new Scores();
        say(Rows.searchHead());
        for (RealLimiter limiter : limiters) {
            Search search = searches.start(requests, each);
            List<Observation> seen = visits.drive(search.prober(), limiter, each.plus(GRACE));
            scores.add(tell(limiter, search.finding(), seen));
        }
        say(scores.inALine());
        return scores.everyAimMet();
    }

    private Score tell(RealLimiter limiter, LimitFinding finding, List<Observation> seen) {
        Score score = Score.of(limiter.truth(), finding);
        say(Rows.search(limiter, finding, score, seen, new Replay(seen).explainedBy(limiter.truth())));
        if (!score.single()) {
            say(Rows.others(finding));
        }
        return score;
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
