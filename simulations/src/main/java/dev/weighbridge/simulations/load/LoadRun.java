package dev.weighbridge.simulations.load;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.simulations.setup.FailureNote;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulations.setup.RunSetup;
import dev.weighbridge.simulations.setup.Settings;
import dev.weighbridge.simulations.streaming.ParkedUser;
import dev.weighbridge.simulations.streaming.Streaming;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A comparison's load as a simulation plays it: virtual users wait for work, send it, and wait again.
 *
 * <p>Nothing here throws: what cannot be done is said in one line and left where the build's last step reads it, so that
 * one simulation's trouble never costs another one's results.
 */
public final class LoadRun {
    private static final String WORK = "work";

    /** Gatling's report refuses a run that began and ended in the same millisecond. */
    private static final int NOTICEABLE_MILLIS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Streaming streaming;
    private final @Nullable PlayedLoad load;
    private final AtomicBoolean reported = new AtomicBoolean();

    private LoadRun(Streaming streaming, @Nullable PlayedLoad load) {
        this.streaming = streaming;
        this.load = load;
    }

    /**
     * The load that the command line asks for, ready to be played; one without work where it cannot be.
     *
     * @param simulation the simulation's simple class name
     */
    public static LoadRun prepare(String simulation) {
        return prepare(simulation, Settings.of(System::getProperty, Clock.systemUTC()), System::getenv, System.out);
    }

    static LoadRun prepare(String simulation, Settings settings, Settings.Lookup environment, PrintStream console) {
        NanoClock clock = NanoClock.system();
        Streaming streaming = new Streaming(clock);
        try {
            RunSetup setup = new RunSetup(settings, environment, clock, Clock.systemUTC());
            Preparation prepared = setup.prepare(simulation);
            InferredPace pace = pace(prepared, KeptLimits.of(settings.root()));
            return new LoadRun(
                    streaming, new PlayedLoad(simulation, prepared, pace, clock, Clock.systemUTC(), console));
        } catch (RuntimeException e) {
            String line = FailureLine.of(e);
            console.println(simulation + ": " + line);
            leave(line, settings, console);
            return new LoadRun(streaming, null);
        }
    }

    private static InferredPace pace(Preparation prepared, KeptLimits kept) {
        try {
            return InferredPace.of(prepared.comparison(), prepared.accesses().values(), kept);
        } catch (RuntimeException e) {
            prepared.journal().ended(false, FailureLine.of(e));
            prepared.close();
            throw e;
        }
    }

    /** Where not even this can be written, the last step finds a run without a folder, and fails the build for that. */
    private static void leave(String line, Settings settings, PrintStream console) {
        try {
            new FailureNote(settings).write(line);
        } catch (RuntimeException e) {
            console.println(FailureLine.of(e));
        }
    }

    /** How many virtual users it needs, all from the start. */
    public int workers() {
        return load == null ? 1 : load.workers();
    }

    /** The step at which a user waits until there is work, or until there is none any more. */
    public ActionBuilder awaitWork() {
        return streaming.park(user -> {
            if (load == null) {
                user.resume(session -> session.remove(WORK));
            } else {
                load.conductor().parked(worker(user));
            }
        });
    }

    /** Whether the user has work. */
    public boolean hasWork(Session session) {
        return session.contains(WORK);
    }

    /** The name of the target that the user's work goes to. */
    public String target(Session session) {
        return work(session).access().target().name();
    }

    /** The address that the user's work goes to. */
    public String url(Session session) {
        return work(session).url();
    }

    /** The body of the user's request. */
    public String body(Session session) {
        return work(session).call().body();
    }

    /** The step that does the work by sending this request. */
    public ActionBuilder stream(HttpRequestActionBuilder request) {
        return streaming.stream(request, session -> {
            Work work = work(session);
            if (work.reported()) {
                reported.set(true);
            }
            return work;
        });
    }

    /**
     * The last step: a run that had nothing to send says so in Gatling's report, which it refuses to make of nothing.
     */
    public ChainBuilder signOff() {
        return doIf(session -> !reported.getAndSet(true)).then(dummy("nothing was sent", NOTICEABLE_MILLIS));
    }

    /** Prints the plan and begins; for {@code before()}. */
    public void begin() {
        if (load != null) {
            load.begin();
        }
    }

    /** Ends what is still under way and closes the journal; for {@code after()}. */
    public void end() {
        if (load != null) {
            streaming.censorInFlight(PATIENCE);
            load.end();
        }
    }

    private static Work work(Session session) {
        return requireNonNull(session.get(WORK), "a user without work came to send some");
    }

    private static Worker worker(ParkedUser user) {
        return new Worker() {
            @Override
            public void send(Work work) {
                user.resumeAt(work.scheduledNanos(), session -> session.set(WORK, work));
            }

            @Override
            public void dismiss() {
                user.resume(session -> session.remove(WORK));
            }
        };
    }
}
