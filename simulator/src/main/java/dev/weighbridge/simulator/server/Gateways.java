package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulator.truth.TruthLog;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.WireError;
import java.util.List;
import java.util.Map;

/** All simulated gateways of a port: numbers the requests and finds the gateway each is for. */
final class Gateways {
    private final List<Gateway> gateways;
    private final NanoClock clock;
    private final TruthLog truth;
    private long sequence;

    Gateways(List<Gateway> gateways, NanoClock clock, TruthLog truth) {
        this.gateways = List.copyOf(gateways);
        this.clock = clock;
        this.truth = truth;
    }

    NanoClock clock() {
        return clock;
    }

    TruthLog truth() {
        return truth;
    }

    Response answer(Arrived request) {
        long number = ++sequence;
        return gateways.stream()
                .filter(gateway -> gateway.owns(request.path()))
                .findFirst()
                .map(gateway -> gateway.answer(request, number))
                .orElseGet(() -> nobody(request, number));
    }

    private static Response nobody(Arrived request, long number) {
        WireError error =
                WireError.of(404, "invalid_request_error", "unknown_url", "no simulated gateway at " + request.path());
        byte[] body = ErrorEnvelope.OPENAI.render(error);
        ResponseHead head = ResponseHead.whole(404, ErrorEnvelope.OPENAI.contentType(), body.length);
        return Response.Ready.of(head.with(Map.of(Gateway.REQUEST_HEADER, Long.toString(number))), body);
    }
}
