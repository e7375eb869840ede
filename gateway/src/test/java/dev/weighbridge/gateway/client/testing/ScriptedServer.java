package dev.weighbridge.gateway.client.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** A server on the loopback that answers each connection by a script, byte for byte. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final CountDownLatch accepted = new CountDownLatch(1);

    /** What a server does with one connection; the connection is closed when it returns. */
    @FunctionalInterface
    public interface Script {
        /** Serves connection {@code index}, from 0. */
        void serve(Peer peer, int index) throws IOException, InterruptedException;
    }

    public ScriptedServer(Script script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Its base URL, e.g. {@code http://127.0.0.1:40123/v1}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }

    /** How many connections came. */
    public int connections() {
        return peers.size();
    }

    /** All requests, head and body, by connection and in order. */
    public List<String> requests() {
        return peers.stream().flatMap(peer -> peer.requests().stream()).toList();
    }

    /** Waits for the first connection. */
    public void awaitConnection() throws InterruptedException {
        accepted.await();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Peer peer = new Peer(connection);
                int index = peers.size();
                peers.add(peer);
                accepted.countDown();
                threads.execute(() -> serve(peer, index));
            } catch (IOException | RejectedExecutionException e) {
                // Closed, perhaps between a connection's arrival and its first answer.
                return;
            }
        }
    }

    private void serve(Peer peer, int index) {
        try (peer) {
            script.serve(peer, index);
        } catch (IOException e) {
            // The client went; what the test expects of that it checks by itself.
            peer.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        peers.forEach(Peer::close);
        threads.shutdownNow();
    }
}
