package dev.weighbridge.gateway.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Why a gateway could not be reached, in words for those who configure it. */
final class Reasons {
    private Reasons() {}

    static String of(IOException e, String host, Duration timeout) {
        if (e instanceof UnknownHostException) {
            return "unknown host " + host;
        } else if (e instanceof InterruptedIOException) {
            return "no answer from " + host + " within " + timeout.toMillis() + " ms";
        } else if (e instanceof ConnectException) {
            return refused(e) ? "connection refused by " + host : "no connection to " + host;
        } else if (e instanceof SSLException) {
            return "no secure connection to " + host + ": " + message(e);
        } else if (e instanceof SocketException) {
            return "the connection to " + host + " was cut: " + message(e);
        }
        return "no answer from " + host + " that is HTTP: " + message(e);
    }

    private static boolean refused(Throwable e) {
        Throwable cause = e.getCause();
        return message(e).contains("refused")
                || (cause != null && message(cause).contains("refused"));
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
