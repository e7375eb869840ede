package dev.weighbridge.simulations.limits;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.load.FailureLine;
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
 * The limits of a comparison's targets as a simulation looks for them: virtual users wait for a probe, send it, and wait
 * again. Nothing here throws: what cannot be done is said in one line and left where the build's last step reads it.
 */
public final class ProbedLimits {
    private static final String WORK = "probe";

    /** As many as a prober may want in flight. */
    private static final int MOST_AT_ONCE = 64;

    /** Gatling's report refuses a run that began and ended in the same millisecond. */
    private static final int NOTICEABLE_MILLIS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Streaming streaming;
    private final @Nullable LimitRun run;
    private final AtomicBoolean reported = new AtomicBoolean();

    private ProbedLimits(Streaming streaming, @Nullable LimitRun run) {
        this.streaming = streaming;
        this.run = run;
    }

    /**
     * The limits that the command line asks for, ready to be looked for; none where they cannot be.
     *
     * @param simulation the simulation's simple class name
     */
    public static ProbedLimits prepare(String simulation) {
        return prepare(
                simulation,
                Settings.of(System::getProperty, Clock.systemUTC()),
                System::getenv,
                new RealFactory(),
                System.out);
    }

    static ProbedLimits prepare(
            String simulation,
            Settings settings,
            Settings.Lookup environment,
            ProberFactory factory,
            PrintStream console) {
        NanoClock clock = NanoClock.system();
        Streaming streaming = new Streaming(clock);
        try {
            Preparation prepared = new RunSetup(settings, environment, clock, Clock.systemUTC())
                    .prepare(simulation, SimulatedLimits::limited);
            return new ProbedLimits(
                    streaming,
                    new LimitRun(simulation, prepared, settings, factory, clock, Clock.systemUTC(), console));
        } catch (RuntimeException e) {
            String line = FailureLine.of(e);
            console.println(simulation + ": " + line);
            leave(line, settings, console);
            return new ProbedLimits(streaming, null);
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
        return run == null || run.nothingToDo() ? 1 : MOST_AT_ONCE;
    }

    /** The step at which a user waits until there is a probe, or until there is none any more. */
    public ActionBuilder awaitProbe() {
        return streaming.park(user -> {
            if (run == null) {
                user.resume(session -> session.remove(WORK));
            } else {
                run.probing().parked(probeUser(user));
            }
        });
    }

    /** Whether the user has a probe to send. */
    public boolean hasProbe(Session session) {
        return session.contains(WORK);
    }

    /** What Gatling's report calls the probe. */
    public String name(Session session) {
        return work(session).name();
    }

    /** The address the probe goes to. */
    public String url(Session session) {
        return work(session).url();
    }

    /** The body of the probe. */
    public String body(Session session) {
        return work(session).call().body();
    }

    /** The step that sends the probe as this request. */
    public ActionBuilder stream(HttpRequestActionBuilder request) {
        return streaming.stream(request, session -> {
            reported.set(true);
            return work(session);
        });
    }

    /** The last step: Gatling refuses to make a report of nothing. */
    public ChainBuilder signOff() {
        return doIf(session -> !reported.getAndSet(true)).then(dummy("nothing was asked", NOTICEABLE_MILLIS));
    }

    /** Says what is to come and begins; for {@code before()}. */
    public void begin() {
        if (run != null) {
            run.begin();
        }
    }

    /** Ends what is still under way and says what was found; for {@code after()}. */
    public void end() {
        if (run != null) {
            streaming.censorInFlight(PATIENCE);
            run.end();
        }
    }

    private static ProbeWork work(Session session) {
        return requireNonNull(session.get(WORK), "a user without a probe came to send one");
    }

    private static ProbeUser probeUser(ParkedUser user) {
        return new ProbeUser() {
            @Override
            public void send(ProbeWork work) {
                user.resume(session -> session.set(WORK, work));
            }

            @Override
            public void dismiss() {
                user.resume(session -> session.remove(WORK));
            }
        };
    }
}
