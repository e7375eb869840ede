package dev.weighbridge.simulations.setup;

import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.List;
import java.util.Optional;

/** One request for one token, reserved and recorded as any other, that shows whether a model answers at all. */
final class Probe {
    private static final PromptCase PROMPT = new PromptCase("probe", null, "Say hi.");

    private final String simulation;
    private final Journal journal;
    private final NanoClock clock;

    Probe(String simulation, Journal journal, NanoClock clock) {
        this.simulation = simulation;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What it answered where that rules it out; empty where it works, or is only busy now.
     *
     * @throws SetupException where a cap leaves no room for the request
     */
    Optional<Outcome> refusal(Access access) {
        Target target = oneToken(access.target());
        // A server that does not honour max_tokens 1 still keeps to what any other request may take.
        RequestBound bound = RequestBound.of(access.target(), PROMPT);
        Labels labels = new Labels(simulation, target.name(), "probe", PROMPT.id(), 0, -1, "probe", 1, true);
        Reservation reservation = journal.reserve(labels, new WorstCase(1, bound.tokens(), bound.money()));
        if (reservation instanceof Refused refused) {
            throw new SetupException("target \"" + target.name() + "\": no room for a probe: " + refused.because());
        }
        Exchange exchange = ask(new Access(target, access.baseUrl(), access.key()));
        journal.settle((Reserved) reservation, exchange, PROMPT.userText());
        Outcome outcome = exchange.outcome();
        boolean works = outcome.delivered() || outcome instanceof Outcome.RateLimited;
        return works ? Optional.empty() : Optional.of(outcome);
    }

    /** A refusal in a few words. */
    static String inWords(Outcome outcome) {
        return outcome instanceof Outcome.HttpError error
                ? error.status() + " " + error.error().message()
                : outcome.toString();
    }

    private Exchange ask(Access access) {
        Target target = access.target();
        HttpCall call = target.dialect()
                .call(ModelRequest.whole(target.model(), PROMPT.messages(), target.parameters())
                        .with(target.extra()));
        ResponseDecoder decoder =
                target.dialect().decoder(false, clock.nanos(), DecoderLimits.DEFAULT, access.redactor());
        try (GatewayClient client = GatewayClient.create(ClientOptions.connections(1), clock)) {
            return client.send(access.baseUrl(), access.credential(), call.with(target.headers()), decoder)
                    .join();
        }
    }

    private static Target oneToken(Target target) {
        Parameters given = target.parameters();
        boolean completion = given.maxTokens() == null && given.maxCompletionTokens() != null;
        Parameters one = new Parameters(
                given.temperature(), completion ? null : 1, completion ? 1 : null, List.of(), given.seed());
        return target.with(one);
    }
}
