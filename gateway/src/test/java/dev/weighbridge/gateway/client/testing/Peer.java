package dev.weighbridge.gateway.client.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's end of one connection. */
public final class Peer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final Socket socket;
    private final InputStream in;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Peer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /**
     * Reads one request, head and body.
     *
     * @throws EOFException where the client closed the connection instead
     */
    public String readRequest() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client closed the connection");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        requests.add(head + new String(body, ISO_8859_1));
        return requests.get(requests.size() - 1);
    }

    /** Writes this at once. */
    public void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** Writes this as one chunk of a chunked body. */
    public void chunk(String text) throws IOException {
        write(Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n");
    }

    /** Writes the end of a chunked body. */
    public void lastChunk() throws IOException {
        write("0\r\n\r\n");
    }

    /** Closes the connection with a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Waits until the client has closed the connection. */
    public void awaitClosed() throws IOException {
        try {
            in.skipNBytes(Long.MAX_VALUE);
        } catch (EOFException | SocketException e) {
            // Closed, or closed with a reset; what came before does not matter.
            return;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
