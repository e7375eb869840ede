package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.time.NanoClock;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A virtual user that waits until it is told to go on. Thread-safe; each parked user goes on once, through one call of
 * either method.
 */
public final class ParkedUser {
    private final Session session;
    private final Action next;
    private final NanoClock clock;

    ParkedUser(Session session, Action next, NanoClock clock) {
        this.session = session;
        this.next = next;
        this.clock = clock;
    }

    /** Goes on as soon as its event loop is free, with the session that {@code change} makes of its own. */
    public void resume(UnaryOperator<io.gatling.javaapi.core.Session> change) {
        EventLoop loop = session.eventLoop();
        if (!loop.isShuttingDown()) {
            // Also from the loop itself: resuming within the caller would nest a user's steps in each other without
            // end.
            loop.execute(() -> goOn(change));
        }
    }

    /** Goes on at a moment of the monotonic clock, by a timer of its own event loop; at once where that is past. */
    public void resumeAt(long nanos, UnaryOperator<io.gatling.javaapi.core.Session> change) {
        long delayNanos = nanos - clock.nanos();
        if (delayNanos <= 0) {
            resume(change);
        } else {
            var unused = session.eventLoop().schedule(() -> goOn(change), delayNanos, TimeUnit.NANOSECONDS);
        }
    }

    private void goOn(UnaryOperator<io.gatling.javaapi.core.Session> change) {
        next.$bang(change.apply(new io.gatling.javaapi.core.Session(session)).asScala());
    }
}
