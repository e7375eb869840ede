package dev.weighbridge.simulations.claims;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.claims.ClaimTable;
import dev.weighbridge.evalsuites.claims.ClaimsFile;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.setup.FailureNote;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulations.setup.RunSetup;
import dev.weighbridge.simulations.setup.Settings;
import dev.weighbridge.simulations.streaming.ParkedUser;
import dev.weighbridge.simulations.streaming.Streaming;
import dev.weighbridge.simulator.fault.FaultScript;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a comparison's providers as a simulation checks them: one virtual user makes one call after the other.
 * Nothing here throws: what cannot be done is said in one line and left where the build's last step reads it.
 */
public final class CheckedClaims {
    private static final String WORK = "claim";
    private static final int NOTICEABLE_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String simulation;
    private final Streaming streaming;
    private final PrintStream console;
    private final @Nullable Preparation prepared;
    private final @Nullable ClaimDesk desk;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "claims");
        thread.setDaemon(true);
        return thread;
    });

    private CheckedClaims(
            String simulation,
            Streaming streaming,
            PrintStream console,
            @Nullable Preparation prepared,
            @Nullable ClaimDesk desk) {
        this.simulation = simulation;
        this.streaming = streaming;
        this.console = console;
        this.prepared = prepared;
        this.desk = desk;
    }

    /** The claims that the command line asks for, ready to be checked; none where they cannot be. */
    public static CheckedClaims prepare(String simulation) {
        return prepare(simulation, Settings.of(System::getProperty, Clock.systemUTC()), System::getenv, System.out);
    }

    static CheckedClaims prepare(
            String simulation, Settings settings, Settings.Lookup environment, PrintStream console) {
        NanoClock clock = NanoClock.system();
        Streaming streaming = new Streaming(clock);
        try {
            Preparation prepared = new RunSetup(settings, environment, clock, Clock.systemUTC())
                    // A fault of the simulator's is none of the provider it imitates.
                    .prepare(simulation, options -> options.withFaults(FaultScript.none()));
            List<Provided> provided = Provided.in(prepared.accesses(), settings.claims());
            ClaimDesk desk = new ClaimDesk(simulation, prepared, provided, settings.everyClaim(), clock);
            return new CheckedClaims(simulation, streaming, console, prepared, desk);
        } catch (RuntimeException e) {
            String line = String.valueOf(e.getMessage());
            console.println(simulation + ": " + line);
            new FailureNote(settings).write(line);
            return new CheckedClaims(simulation, streaming, console, null, null);
        }
    }

    /** The step at which the user waits for the next call, or learns that there is none any more. */
    public ActionBuilder awaitCall() {
        return streaming.park(user -> turns.execute(() -> employ(user)));
    }

    private void employ(ParkedUser user) {
        Optional<ClaimWork> next = desk == null ? Optional.empty() : desk.next();
        user.resume(session -> next.isPresent() ? session.set(WORK, next.get()) : session.remove(WORK));
    }

    /** Whether the user has a call to make. */
    public boolean hasCall(Session session) {
        return session.contains(WORK);
    }

    /** Whether the call is a GET. */
    public boolean isGet(Session session) {
        return work(session).ask().isGet();
    }

    /** The call's name in its suite. */
    public String name(Session session) {
        return work(session).ask().name();
    }

    /** The address the call goes to. */
    public String url(Session session) {
        return work(session).url();
    }

    /** The body of the call. */
    public String body(Session session) {
        return work(session).call().body();
    }

    /** The step that makes the call by sending this request. */
    public ActionBuilder stream(HttpRequestActionBuilder request) {
        return streaming.stream(request, CheckedClaims::work);
    }

    /** The last step: Gatling refuses to make a report of nothing. */
    public ChainBuilder signOff() {
        return doIf(session -> desk == null || desk.requestsAtMost() == 0)
                .then(dummy("nothing was claimed", NOTICEABLE_MILLIS));
    }

    /** Says what is to come; for {@code before()}. */
    public void begin() {
        if (desk != null) {
            console.println(simulation + ": at most " + desk.requestsAtMost() + " requests, one after the other");
        }
    }

    /** Says and keeps what came of the claims; for {@code after()}. */
    public void end() {
        if (desk == null || prepared == null) {
            return;
        }
        streaming.censorInFlight(PATIENCE);
        try {
            ClaimsFile.write(prepared.folder().path(), desk.results());
            desk.results().forEach(results -> ClaimTable.lines(results).forEach(console::println));
            desk.withheld().forEach(line -> console.println("not made: " + line));
            prepared.journal().ended(true, "");
        } finally {
            turns.shutdown();
            prepared.close();
        }
    }

    private static ClaimWork work(Session session) {
        return requireNonNull(session.get(WORK), "a user without a call came to make one");
    }
}
