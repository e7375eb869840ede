package dev.weighbridge.simulations.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's end of one connection: each method is one line of a script. */
public final class Connection {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
    private static final String EVENT_STREAM =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n";

    private final Socket socket;
    private final Consumer<String> requests;

    Connection(Socket socket, Consumer<String> requests) {
        this.socket = socket;
        this.requests = requests;
    }

    /** Reads one request whole and gives it. */
    public String readRequest() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(readByte());
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        String request = text + new String(socket.getInputStream().readNBytes(body), StandardCharsets.UTF_8);
        requests.accept(request);
        return request;
    }

    private int readByte() throws IOException {
        InputStream in = socket.getInputStream();
        int read = in.read();
        if (read < 0) {
            throw new EOFException("the client closed the connection");
        }
        return read;
    }

    /** Sends text as it is. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The head of an event stream in chunks. */
    public void streamHead(String... furtherHeaders) throws IOException {
        StringBuilder head = new StringBuilder(EVENT_STREAM);
        for (String header : furtherHeaders) {
            head.append(header).append("\r\n");
        }
        send(head.append("\r\n").toString());
    }

    /** One chunk. */
    public void chunk(String text) throws IOException {
        send(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    }

    /** A chunk with one event that carries this content. */
    public void token(String content) throws IOException {
        chunk("data: {\"id\":\"c-1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + content
                + "\"},\"finish_reason\":null}]}\n\n");
    }

    /** The finish and the terminal event, without the end of the body. */
    public void done() throws IOException {
        chunk(
                "data: {\"id\":\"c-1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
        chunk("data: [DONE]\n\n");
    }

    /** The end of the body. */
    public void lastChunk() throws IOException {
        send("0\r\n\r\n");
    }

    /** A whole good answer of one token. */
    public void answer(String content, String... furtherHeaders) throws IOException {
        streamHead(furtherHeaders);
        token(content);
        done();
        lastChunk();
    }

    /** A whole response with a body of a given length. */
    public void respond(String statusLine, String contentType, String body, String... furtherHeaders)
            throws IOException {
        StringBuilder response = new StringBuilder("HTTP/1.1 " + statusLine + "\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
        for (String header : furtherHeaders) {
            response.append(header).append("\r\n");
        }
        send(response.append("\r\n").append(body).toString());
    }

    /** Resets the connection. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Waits until the client has closed the connection. */
    public void awaitClose() throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // What a client sends after its request does not matter here.
        }
    }

    /** Lets a moment pass between two writes. */
    public void pauseMillis(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }
}
