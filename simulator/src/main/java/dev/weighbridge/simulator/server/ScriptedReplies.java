package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.fault.Reply;
import dev.weighbridge.simulator.limit.Reading;
import dev.weighbridge.simulator.profile.GatewayStyle;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.HtmlPage;
import dev.weighbridge.simulator.wire.WireError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replies of a fault script that need no model. */
final class ScriptedReplies {
    private final GatewayStyle style;

    ScriptedReplies(GatewayStyle style) {
        this.style = style;
    }

    /** The reply, empty where the model is to answer. */
    Optional<Response> to(AdmittedCall admitted) {
        Reply reply = admitted.behaviour().reply();
        if (reply instanceof Reply.ErrorStatus error) {
            return Optional.of(error(admitted, error));
        }
        if (reply instanceof Reply.Limited limited) {
            return Optional.of(limited(admitted, limited));
        }
        if (reply instanceof Reply.ErrorInside200 inside) {
            return Optional.of(errorInside(admitted, inside.error()));
        }
        if (reply instanceof Reply.HtmlPage) {
            return Optional.of(nothing(admitted, "text/html; charset=utf-8", HtmlPage.of("Welcome")));
        }
        if (reply instanceof Reply.EmptyStream) {
            return Optional.of(nothing(admitted, "text/event-stream; charset=utf-8", new byte[0]));
        }
        return reply instanceof Reply.Redirect redirect ? Optional.of(redirect(admitted, redirect)) : Optional.empty();
    }

    private Response error(AdmittedCall admitted, Reply.ErrorStatus error) {
        Response.Ready response = Response.Ready.error(
                admitted.request(), error.error(), error.envelope().orElse(usual(admitted)));
        return whole(admitted, response.with(error.headers()), Ending.ERROR);
    }

    private Response limited(AdmittedCall admitted, Reply.Limited limited) {
        IncomingRequest request = admitted.request();
        List<Reading> readings = ScriptedLimits.readings(limited.kind(), limited.untilNext(), request.at());
        LimitRefusals refusals =
                new LimitRefusals(usual(admitted), limited.style().orElse(style.limitStyle()));
        return whole(admitted, refusals.to(request, readings, readings.get(0)), Ending.ERROR);
    }

    private Response errorInside(AdmittedCall admitted, WireError error) {
        IncomingRequest request = admitted.request();
        byte[] body =
                usual(admitted).render(error.on(request.path(), request.at().toString(), request.id()));
        return whole(admitted, Response.Ready.ok(request, "application/json", body), Ending.ERROR);
    }

    private ErrorEnvelope usual(AdmittedCall admitted) {
        return style.envelope(admitted.dialect());
    }

    private static Response nothing(AdmittedCall admitted, String contentType, byte[] body) {
        return whole(admitted, Response.Ready.ok(admitted.request(), contentType, body), Ending.NO_ANSWER);
    }

    private static Response redirect(AdmittedCall admitted, Reply.Redirect redirect) {
        ResponseHead head = ResponseHead.whole(redirect.status(), "text/plain", 0);
        Response.Ready response = Response.Ready.of(admitted.request(), head, new byte[0]);
        return whole(admitted, response.with(Map.of("location", redirect.location())), Ending.NO_ANSWER);
    }

    private static Response whole(AdmittedCall admitted, Response.Ready response, Ending ending) {
        return response.with(admitted.truth(), ending).then(admitted.behaviour().afterwards());
    }
}
