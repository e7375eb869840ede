package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.exchange.Outcome.ConnectionError;
import dev.weighbridge.gateway.exchange.Outcome.Phase;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.time.Duration;

/** Reads what the engine throws as an outcome a user understands. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    static ConnectionError of(IOException e, Phase phase, String host) {
        return new ConnectionError(phase, detail(e, phase, host));
    }

    private static String detail(IOException e, Phase phase, String host) {
        if (phase == Phase.BODY && (e instanceof ProtocolException || e instanceof EOFException)) {
            return host + " closed the connection before the response was complete";
        } else if (phase != Phase.CONNECT && silent(e)) {
            return host + " closed the connection without an answer";
        } else if (e instanceof InterruptedIOException) {
            return "the client was closed before the request was sent to " + host;
        }
        return Reasons.of(e, host, Duration.ZERO);
    }

    /**
     * Whether a connection failed the way one does that the server had closed before the request reached it: cut, and
     * not one byte of an answer.
     */
    static boolean ofDeadConnection(IOException e) {
        return e instanceof SocketException || e.getCause() instanceof SocketException || silent(e);
    }

    /** The engine tells how much of the status line had come only in the words of the cause. */
    private static boolean silent(IOException e) {
        return e.getCause() instanceof EOFException cause
                && String.valueOf(cause.getMessage()).contains("limit=0 ");
    }
}
