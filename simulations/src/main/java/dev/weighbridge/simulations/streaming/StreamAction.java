package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import io.gatling.commons.validation.Failure;
import io.gatling.commons.validation.Success;
import io.gatling.commons.validation.Validation;
import io.gatling.core.action.Action;
import io.gatling.core.controller.throttle.Throttler$Command$ThrottledRequest;
import io.gatling.core.session.Session;
import io.gatling.http.cache.SslContextSupport;
import io.gatling.http.client.Request;
import io.gatling.http.protocol.HttpComponents;
import io.gatling.http.protocol.HttpProtocol$;
import io.gatling.http.request.builder.HttpRequestBuilder;
import io.gatling.http.request.builder.HttpRequestExpressionBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.function.Function;
import scala.Function1;
import scala.runtime.BoxedUnit;

/** Sends a user's request, has its answer read as it streams, and sends the user on when that is over. */
final class StreamAction extends GatlingAction {
    private final Surroundings surroundings;
    private final HttpComponents http;
    private final Function1<Session, Validation<String>> requestName;
    private final Function1<Session, Validation<Request>> request;
    private final Function<io.gatling.javaapi.core.Session, StreamedCall> calls;
    private final StockReport report;
    private final Action next;

    private StreamAction(
            Surroundings surroundings,
            HttpRequestBuilder builder,
            Function<io.gatling.javaapi.core.Session, StreamedCall> calls,
            Action next) {
        super("stream", surroundings.core());
        this.surroundings = surroundings;
        this.http =
                surroundings.context().protocolComponentsRegistry().components(HttpProtocol$.MODULE$.HttpProtocolKey());
        this.requestName = builder.commonAttributes().requestName();
        this.request = expression(builder);
        this.calls = calls;
        this.report = new StockReport(surroundings.core());
        this.next = next;
    }

    static Action of(
            HttpRequestActionBuilder request,
            Function<io.gatling.javaapi.core.Session, StreamedCall> calls,
            Surroundings surroundings,
            Action next) {
        return new StreamAction(surroundings, (HttpRequestBuilder) request.asScala(), calls, next);
    }

    private Function1<Session, Validation<Request>> expression(HttpRequestBuilder builder) {
        return new HttpRequestExpressionBuilder(
                        builder.commonAttributes(),
                        builder.bodyAttributes(),
                        builder.httpAttributes(),
                        http.httpCaches(),
                        http.httpProtocol(),
                        surroundings.core().configuration())
                .build();
    }

    @Override
    public void execute(Session session) {
        StreamedCall call = calls.apply(new io.gatling.javaapi.core.Session(session));
        Validation<Request> built = request.apply(session);
        if (built instanceof Success<Request> success) {
            send(session, call, success.value());
        } else {
            unsendable(session, call, ((Failure) (Validation<?>) built).message());
        }
    }

    private void send(Session session, StreamedCall call, Request toSend) {
        call.headers().forEach(header -> toSend.getHeaders().set(header.name(), header.value()));
        StreamedExchange exchange =
                new StreamedExchange(call, session.eventLoop(), surroundings, outcome -> goOn(session, call, outcome));
        throttled(
                session,
                () -> http.httpEngine()
                        .executeRequest(
                                toSend,
                                session.userId(),
                                http.httpProtocol().enginePart().shareConnections(),
                                session.eventLoop(),
                                exchange,
                                SslContextSupport.sslContexts(session)));
    }

    private void throttled(Session session, Runnable sending) {
        if (surroundings.context().throttled()) {
            surroundings
                    .core()
                    .throttler()
                    .get()
                    .$bang(new Throttler$Command$ThrottledRequest(session.scenario(), () -> {
                        sending.run();
                        return BoxedUnit.UNIT;
                    }));
        } else {
            sending.run();
        }
    }

    /** A request whose expressions do not resolve never leaves, and still has an end that is heard of. */
    private void unsendable(Session session, StreamedCall call, String because) {
        long nanos = surroundings.clock().nanos();
        ResponseDecoder decoder = call.decoder();
        decoder.sent(nanos);
        decoder.abort(
                new Outcome.ConnectionError(Outcome.Phase.REQUEST, "the request cannot be built: " + because), nanos);
        goOn(session, call, decoder.exchange());
    }

    private void goOn(Session session, StreamedCall call, Exchange exchange) {
        // First of all: in a closed model the next request waits for it.
        call.ended(exchange);
        Session after = call.reported() ? report.log(session, name(session), exchange) : session;
        next.$bang(exchange.outcome().delivered() ? after : after.markAsFailed());
    }

    private String name(Session session) {
        return requestName.apply(session) instanceof Success<String> resolved ? resolved.value() : name();
    }
}
