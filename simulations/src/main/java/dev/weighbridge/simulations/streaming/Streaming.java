package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.time.NanoClock;
import io.gatling.core.action.Action;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Streams answers through Gatling's HTTP engine: every byte stamped when it arrives, nothing sent twice unnoticed, no
 * request without an end. One per simulation.
 *
 * <pre>{@code
 * private final Streaming streaming = new Streaming(NanoClock.system());
 * ...
 * exec(streaming.stream(http("chat").post("/chat/completions").body(StringBody("#{body}")), session -> call))
 * ...
 * public void after() { streaming.censorInFlight(Duration.ofSeconds(5)); }
 * }</pre>
 */
public final class Streaming {
    private final NanoClock clock;
    private final InFlight inFlight = new InFlight();

    /** A streaming of which every mark is taken from this clock. */
    public Streaming(NanoClock clock) {
        this.clock = clock;
    }

    /**
     * A step that sends the request and reads its answer as it streams. The request is Gatling's own, with base URL,
     * headers, expressions and TLS; its checks, transformations and timeout are not used. Redirects are not followed.
     * Gatling's report shows it under its name and, where a token came, its time to first token as {@code <name> TTFT}.
     * The session is marked as failed where no answer was delivered.
     *
     * @param request what is sent
     * @param call what each user's request needs beside that, asked for just before it is sent
     */
    public ActionBuilder stream(HttpRequestActionBuilder request, Function<Session, StreamedCall> call) {
        // Zero switches the engine's own timeout off: ours tell a silent gateway from a slow one.
        HttpRequestActionBuilder untimed = request.requestTimeout(Duration.ZERO);
        return builder(
                (context, next) -> StreamAction.of(untimed, call, new Surroundings(context, clock, inFlight), next));
    }

    /** A step at which a user waits until the one who was handed it lets it go on. */
    public ActionBuilder park(Consumer<ParkedUser> keeper) {
        return builder((context, next) -> new ParkAction(context.coreComponents(), keeper, clock, next));
    }

    /**
     * Ends what is still in flight as censored; for {@code after()}, since a simulation that reaches its {@code
     * maxDuration} drops its streams without a word. Waits for their event loops no longer than {@code patience}.
     */
    public void censorInFlight(Duration patience) {
        inFlight.censor(patience);
    }

    private static ActionBuilder builder(BiFunction<ScenarioContext, Action, Action> build) {
        return () -> new io.gatling.core.action.builder.ActionBuilder() {
            @Override
            public Action build(ScenarioContext context, Action next) {
                return build.apply(context, next);
            }
        };
    }
}
