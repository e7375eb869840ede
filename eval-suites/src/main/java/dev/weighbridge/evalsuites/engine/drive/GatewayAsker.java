package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Target;
import java.util.Map;
import java.util.function.Consumer;

/** Asks gateways over HTTP. Never blocks. */
public final class GatewayAsker implements Asker {
    private final GatewayClient client;
    private final EvalPlan plan;
    private final Speech speech;
    private final Map<String, Endpoint> endpoints;
    private final NanoClock clock;

    /**
     * An asker of the targets of a plan.
     *
     * @param client with a connection for each request in flight, or they wait inside
     * @param endpoints of every target, by its name
     * @param clock the client's
     */
    public GatewayAsker(GatewayClient client, EvalPlan plan, Map<String, Endpoint> endpoints, NanoClock clock) {
        this(client, plan, Speech.ANSWER, endpoints, clock);
    }

    /** The same that wants this of its targets. */
    public GatewayAsker(
            GatewayClient client, EvalPlan plan, Speech speech, Map<String, Endpoint> endpoints, NanoClock clock) {
        this.client = client;
        this.plan = plan;
        this.speech = speech;
        this.endpoints = Map.copyOf(endpoints);
        this.clock = clock;
        plan.targets().forEach(target -> requireEndpoint(target.name()));
    }

    private void requireEndpoint(String target) {
        if (!endpoints.containsKey(target)) {
            throw new IllegalArgumentException("no endpoint of target \"" + target + "\"");
        }
    }

    @Override
    public void ask(EvalItem item, int attempt, Consumer<Exchange> over) {
        try {
            send(item, over);
        } catch (IllegalArgumentException e) {
            over.accept(NotSent.because(
                    "case \"" + item.caseId() + "\" of suite \"" + item.suite() + "\" cannot be asked of target \""
                            + item.target() + "\": " + e.getMessage(),
                    clock.nanos()));
        }
    }

    private void send(EvalItem item, Consumer<Exchange> over) {
        Target target = plan.target(item);
        Endpoint endpoint = endpoints.get(item.target());
        if (endpoint == null) {
            throw new IllegalArgumentException("it has no endpoint");
        }
        HttpCall call = speech.call(target, plan.request(item)).with(target.headers());
        ResponseDecoder decoder =
                speech.decoder(target, clock.nanos(), endpoint.credential().redactor());
        var unused = client.send(endpoint.baseUrl(), endpoint.credential(), call, decoder)
                .thenAccept(over);
    }
}
