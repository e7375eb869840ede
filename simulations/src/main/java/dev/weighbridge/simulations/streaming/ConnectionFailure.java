package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.exchange.Outcome;
import io.gatling.http.client.impl.PrematureCloseException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Reads what the engine throws at a listener as an outcome a user understands. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    static Outcome of(Throwable thrown, Deadlines.Stage stage) {
        return new Outcome.ConnectionError(phase(stage), detail(root(thrown)));
    }

    private static Outcome.Phase phase(Deadlines.Stage stage) {
        return switch (stage) {
            case CONNECTING -> Outcome.Phase.CONNECT;
            case AWAITING_HEADERS -> Outcome.Phase.HEADERS;
            case READING, DRAINING -> Outcome.Phase.BODY;
        };
    }

    private static String detail(Throwable root) {
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        if (root instanceof PrematureCloseException) {
            return "the connection was closed before the response was complete";
        } else if (root instanceof UnknownHostException) {
            return "unknown host " + message;
        } else if (root instanceof ConnectException) {
            return "no connection: " + message;
        } else if (root instanceof SSLException) {
            return "TLS: " + message;
        }
        return message;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
