package dev.weighbridge.simulations.evals;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.plan.RandomStreams;
import dev.weighbridge.simulations.load.FailureLine;
import dev.weighbridge.simulations.setup.FailureNote;
import dev.weighbridge.simulations.setup.FreeTier;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A comparison's suites as a simulation asks them: virtual users wait for a question, send it, and wait again.
 *
 * <p>Nothing here throws: what cannot be done is said in one line and left where the build's last step reads it, so that
 * one simulation's trouble never costs another one's results.
 */
public final class AskedSuites {
    private static final String WORK = "work";

    /** Gatling's report refuses a run that began and ended in the same millisecond. */
    private static final int NOTICEABLE_MILLIS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Streaming streaming;
    private final @Nullable EvalRun run;
    private final AtomicBoolean reported = new AtomicBoolean();

    private AskedSuites(Streaming streaming, @Nullable EvalRun run) {
        this.streaming = streaming;
        this.run = run;
    }

    /**
     * The suites that the command line asks for, ready to be asked; none where they cannot be or nothing has a check.
     *
     * @param simulation the simulation's simple class name
     */
    public static AskedSuites prepare(String simulation) {
        Settings settings = Settings.of(System::getProperty, Clock.systemUTC());
        return prepare(simulation, settings, System::getenv, EngineOptions.RETRIES, System.out);
    }

    static AskedSuites prepare(
            String simulation,
            Settings settings,
            Settings.Lookup environment,
            RetryOptions retries,
            PrintStream console) {
        NanoClock clock = NanoClock.system();
        Streaming streaming = new Streaming(clock);
        try {
            Preparation prepared = new RunSetup(settings, environment, clock, Clock.systemUTC())
                    .prepare(
                            simulation,
                            options -> options.withFaults(FreeTier.unlimited(options.seed())),
                            suites -> !suites.evaluated().isEmpty());
            KeptLimits kept = KeptLimits.of(settings.root());
            return new AskedSuites(streaming, run(simulation, prepared, kept, retries, clock, console));
        } catch (RuntimeException e) {
            String line = FailureLine.of(e);
            console.println(simulation + ": " + line);
            leave(line, settings, console);
            return new AskedSuites(streaming, null);
        }
    }

    private static @Nullable EvalRun run(
            String simulation,
            Preparation prepared,
            KeptLimits kept,
            RetryOptions retries,
            NanoClock clock,
            PrintStream console) {
        Optional<EvalPlan> plan = prepared.suites().plan();
        if (plan.isEmpty()) {
            nothingToAsk(simulation, prepared, console);
            return null;
        }
        RandomGenerator random = new RandomStreams(prepared.comparison().seed()).of("retries", 0);
        Consequences consequences = new Consequences(new RetryPolicy(retries, Clock.systemUTC(), random));
        KnownPaces paces = KnownPaces.of(prepared, kept);
        return new EvalRun(simulation, prepared, plan.get(), paces, consequences, clock, console);
    }

    private static void nothingToAsk(String simulation, Preparation prepared, PrintStream console) {
        console.println(simulation + ": no case of any workload has a check, so nothing is asked");
        try {
            prepared.journal().ended(true, "");
        } finally {
            prepared.close();
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
        return run == null ? 1 : Math.max(1, run.workers());
    }

    /** The step at which a user waits until there is a question, or until there is none any more. */
    public ActionBuilder awaitQuestion() {
        return streaming.park(user -> {
            if (run == null) {
                user.resume(session -> session.remove(WORK));
            } else {
                run.asking().parked(evalUser(user));
            }
        });
    }

    /** Whether the user has a question to send. */
    public boolean hasQuestion(Session session) {
        return session.contains(WORK);
    }

    /** What Gatling's report calls the question. */
    public String name(Session session) {
        return work(session).name();
    }

    /** The address the question goes to. */
    public String url(Session session) {
        return work(session).url();
    }

    /** The body of the question. */
    public String body(Session session) {
        return work(session).call().body();
    }

    /** The step that asks the question as this request. */
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

    /** Prints what is to come and begins; for {@code before()}. */
    public void begin() {
        if (run != null) {
            run.begin();
        }
    }

    /** Ends what is still under way and closes the journal; for {@code after()}. */
    public void end() {
        if (run != null) {
            streaming.censorInFlight(PATIENCE);
            run.end();
        }
    }

    private static EvalWork work(Session session) {
        return requireNonNull(session.get(WORK), "a user without a question came to ask one");
    }

    private static EvalUser evalUser(ParkedUser user) {
        return new EvalUser() {
            @Override
            public void send(EvalWork work) {
                user.resume(session -> session.set(WORK, work));
            }

            @Override
            public void dismiss() {
                user.resume(session -> session.remove(WORK));
            }
        };
    }
}
