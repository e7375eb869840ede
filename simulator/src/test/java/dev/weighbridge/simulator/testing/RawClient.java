package dev.weighbridge.simulator.testing;

import dev.weighbridge.simulator.Simulator;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that sends requests as text and shows what comes back as it came. */
public final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Simulator simulator;
    private final String profile;
    private final Socket socket;
    private final InputStream in;
    private String more = "";

    /** A connection to a gateway. */
    public RawClient(Simulator simulator, String profile) throws IOException {
        this.simulator = simulator;
        this.profile = profile;
        URI base = simulator.baseUrl(profile);
        socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The body of a streamed chat request with usage. */
    public static String body(String model, String prompt, String more) {
        return """
                {"model":"%s","stream":true,"stream_options":{"include_usage":true},\
                "messages":[{"role":"user","content":"%s"}]%s}""".formatted(model, prompt, more);
    }

    /** Asks the server to close the connection after each response from now on. */
    public RawClient closing() {
        return header("Connection: close");
    }

    /** Sends this header line with each request from now on. */
    public RawClient header(String line) {
        more += line + "\r\n";
        return this;
    }

    /** Sends a chat request with the right key. */
    public RawClient chat(String body) throws IOException {
        return send("POST", "/chat/completions", simulator.key(profile), body);
    }

    /** Sends a request in a dialect with the right key. */
    public RawClient ask(Spoken dialect, String body) throws IOException {
        return send("POST", dialect.path(), simulator.key(profile), body);
    }

    /** Sends any request below the gateway's base URL. */
    public RawClient send(String method, String path, String key, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + simulator.baseUrl(profile).getPath() + path + " HTTP/1.1\r\nHost: test\r\n"
                + (key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n")
                + more
                + "Content-Length: " + bytes.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(bytes);
        socket.getOutputStream().write(request.toByteArray());
        return this;
    }

    /** Sends text as it is. */
    public RawClient raw(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Reads one response to its end, as its length or its chunks tell. */
    public RawResponse read() throws IOException {
        String head = untilBlankLine(in);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int writes = 0;
        if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
                body.writeBytes(in.readNBytes(size));
                in.readNBytes(2);
                writes++;
            }
            in.readNBytes(2);
        } else {
            body.writeBytes(in.readNBytes(length(head)));
        }
        return new RawResponse(head, body.toByteArray(), writes);
    }

    /** Reads until this text has come; gives all that came. */
    public String readUntil(String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(text) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the stream ended before <" + text + "> came: " + seen);
            }
            seen.append((char) next);
        }
        return seen.toString();
    }

    /** Reads until the connection ends; gives all that came and how it ended. */
    public Ended readToEnd() throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                seen.write(next);
            }
            return new Ended(seen.toString(StandardCharsets.UTF_8), false);
        } catch (SocketException e) {
            return new Ended(seen.toString(StandardCharsets.UTF_8), true);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int chunkSize(InputStream in) throws IOException {
        String line = line(in);
        return Integer.parseInt(line.trim(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the stream ended in the middle: " + line);
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static String untilBlankLine(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(in); !line.equals("\r"); line = line(in)) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                .findFirst()
                .orElse(0);
    }

    /** All bytes of a connection, and whether a reset ended it. */
    public record Ended(String text, boolean reset) {}
}
