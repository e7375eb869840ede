package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.call.ChatRequest;
import dev.weighbridge.simulator.call.MessagesRequest;
import dev.weighbridge.simulator.call.ModelCall;
import dev.weighbridge.simulator.call.ResponsesRequest;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.wire.Dialect;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a model can be asked, and in which language. */
enum Endpoint {
    CHAT(Dialect.CHAT, "/chat/completions") {
        @Override
        ModelCall read(IncomingRequest request) {
            return ChatRequest.parse(request.body());
        }
    },
    RESPONSES(Dialect.RESPONSES, "/responses") {
        @Override
        ModelCall read(IncomingRequest request) {
            return ResponsesRequest.parse(request.body());
        }
    },
    MESSAGES(Dialect.MESSAGES, "/messages") {
        @Override
        ModelCall read(IncomingRequest request) {
            return MessagesRequest.parse(request.body(), request.headers().getOrDefault("anthropic-version", ""));
        }
    };

    private final Dialect dialect;
    private final String path;

    Endpoint(Dialect dialect, String path) {
        this.dialect = dialect;
        this.path = path;
    }

    /** The endpoint of a gateway at a path, empty where it has none there. */
    static Optional<Endpoint> at(String path, GatewayProfile profile) {
        return Stream.of(values())
                .filter(endpoint -> path.equals(profile.basePath() + endpoint.path))
                .filter(endpoint -> profile.style().surface().speaks(endpoint.dialect))
                .findFirst();
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * What a request asks of the model.
     *
     * @throws IllegalArgumentException where it is no request of this dialect, saying why
     */
    abstract ModelCall read(IncomingRequest request);
}
