package dev.weighbridge.simulator.server;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulator.fault.Afterwards;
import dev.weighbridge.simulator.truth.TruthLog;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.WireError;
import io.netty.handler.codec.http.FullHttpRequest;
import java.time.InstantSource;
import java.util.List;

/** All simulated gateways of a port: numbers the requests and finds the gateway each is for. */
final class Gateways {
    private final List<Gateway> gateways;
    private final NanoClock clock;
    private final InstantSource wallClock;
    private final TruthLog truth;
    private long sequence;

    Gateways(List<Gateway> gateways, NanoClock clock, InstantSource wallClock, TruthLog truth) {
        this.gateways = List.copyOf(gateways);
        this.clock = clock;
        this.wallClock = wallClock;
        this.truth = truth;
    }

    NanoClock clock() {
        return clock;
    }

    TruthLog truth() {
        return truth;
    }

    IncomingRequest received(FullHttpRequest message) {
        return new IncomingRequest(message, ++sequence, clock.nanos(), wallClock.instant());
    }

    Response answer(IncomingRequest request) {
        if (!request.readable()) {
            return refusal(request, WireError.of(400, "invalid_request_error", "bad_http", "request is not HTTP/1.1"))
                    .then(Afterwards.CLOSE_ANNOUNCED);
        }
        String path = request.path();
        return gateways.stream()
                .filter(gateway -> gateway.owns(path))
                .findFirst()
                .map(gateway -> gateway.answer(request))
                .orElseGet(() -> refusal(request, nobody(path)));
    }

    private static WireError nobody(String path) {
        return WireError.of(404, "invalid_request_error", "unknown_url", "no simulated gateway at " + path);
    }

    private static Response.Ready refusal(IncomingRequest request, WireError error) {
        return Response.Ready.error(request, error, ErrorEnvelope.OPENAI);
    }
}
