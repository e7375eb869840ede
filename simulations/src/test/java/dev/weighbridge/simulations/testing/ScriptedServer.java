package dev.weighbridge.simulations.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A loopback server that does to each connection what its script says, and keeps every request as it came. The script
 * of connection {@code n} (from 1) runs on a thread of its own.
 */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What happens on a connection; what it throws ends the connection. */
    @FunctionalInterface
    public interface Script {
        void play(Connection connection, int number) throws IOException;
    }

    private ScriptedServer(ServerSocket listening, Script script) {
        this.listening = listening;
        this.script = script;
    }

    /** A server that listens on an ephemeral port. */
    public static ScriptedServer start(Script script) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            ScriptedServer server = new ScriptedServer(socket, script);
            inBackground(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Its address, without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Every request so far, head and body, as it came over the wire. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        for (int number = 1; !listening.isClosed(); number++) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                int connection = number;
                inBackground(() -> play(socket, connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void play(Socket socket, int number) {
        try (socket) {
            script.play(new Connection(socket, requests::add), number);
        } catch (IOException e) {
            // The other side went away, which is what many scripts are about.
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
