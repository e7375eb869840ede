package dev.weighbridge.simulations.front;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.setup.FailureNote;
import dev.weighbridge.simulations.streaming.ParkedUser;
import dev.weighbridge.simulations.streaming.Streaming;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The steps of a simulation whose virtual users are workers: they wait for work, send it, and wait again.
 *
 * <p>Nothing here throws: what cannot be done is said in one line and left where the build's last step reads it, so that
 * one simulation's trouble never costs another one's results.
 */
public final class Front {
    private static final String WORK = "work";

    /** Gatling's report refuses a run that began and ended in the same millisecond. */
    private static final int NOTICEABLE_MILLIS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Streaming streaming;
    private final Optional<? extends Undertaking<?>> undertaking;
    private final AtomicBoolean reported = new AtomicBoolean();

    private Front(Streaming streaming, Optional<? extends Undertaking<?>> undertaking) {
        this.streaming = streaming;
        this.undertaking = undertaking;
    }

    /**
     * The front of what can be prepared, or one without work.
     *
     * @param simulation the simulation's simple class name
     * @param start which run it belongs to
     * @param prepare makes what stands behind it, by the clock of all marks; empty where there is nothing to do
     */
    public static Front of(
            String simulation, Start start, Function<NanoClock, Optional<? extends Undertaking<?>>> prepare) {
        NanoClock clock = NanoClock.system();
        Streaming streaming = new Streaming(clock);
        try {
            return new Front(streaming, prepare.apply(clock));
        } catch (RuntimeException e) {
            String line = FailureLine.of(e);
            start.console().println(simulation + ": " + line);
            leave(line, start);
            return new Front(streaming, Optional.empty());
        }
    }

    /** Where not even this can be written, the last step finds a run without a folder, and fails the build for that. */
    private static void leave(String line, Start start) {
        try {
            new FailureNote(start.settings()).write(line);
        } catch (RuntimeException e) {
            start.console().println(FailureLine.of(e));
        }
    }

    /** How many virtual users it needs, all from the start. */
    public int workers() {
        return undertaking.map(Undertaking::workers).orElse(1);
    }

    /** The step at which a user waits until there is work, or until there is none any more. */
    public ActionBuilder awaitWork() {
        return streaming.park(user -> undertaking.ifPresentOrElse(one -> hire(one, user), () -> dismiss(user)));
    }

    private static <W extends Errand> void hire(Undertaking<W> undertaking, ParkedUser user) {
        undertaking.parked(new Worker<>() {
            @Override
            public void send(W errand) {
                user.resumeAt(errand.scheduledNanos(), session -> session.set(WORK, errand));
            }

            @Override
            public void dismiss() {
                Front.dismiss(user);
            }
        });
    }

    private static void dismiss(ParkedUser user) {
        user.resume(session -> session.remove(WORK));
    }

    /** Whether the user has work. */
    public boolean hasWork(Session session) {
        return session.contains(WORK);
    }

    /** Whether the user's request is a GET, and a POST otherwise. */
    public boolean isGet(Session session) {
        return errand(session).call().isGet();
    }

    /** What Gatling's report calls the user's request. */
    public String name(Session session) {
        return errand(session).name();
    }

    /** The address that the user's request goes to. */
    public String url(Session session) {
        Errand errand = errand(session);
        return errand.access().baseUrl() + errand.call().path();
    }

    /** The body of the user's request. */
    public String body(Session session) {
        return errand(session).call().body();
    }

    /** The step that does the work by sending this request. */
    public ActionBuilder stream(HttpRequestActionBuilder request) {
        return streaming.stream(request, session -> {
            Errand errand = errand(session);
            if (errand.reported()) {
                reported.set(true);
            }
            return errand;
        });
    }

    /** The last step: what had nothing to send says so in Gatling's report, which it refuses to make of nothing. */
    public ChainBuilder signOff() {
        return doIf(session -> !reported.getAndSet(true)).then(dummy("nothing was sent", NOTICEABLE_MILLIS));
    }

    /** Says what is to come and begins; for {@code before()}. */
    public void begin() {
        undertaking.ifPresent(Undertaking::begin);
    }

    /** Ends what is still under way and says what came of it; for {@code after()}. */
    public void end() {
        undertaking.ifPresent(one -> {
            streaming.censorInFlight(PATIENCE);
            one.end();
        });
    }

    private static Errand errand(Session session) {
        return requireNonNull(session.get(WORK), "a user without work came to send some");
    }
}
