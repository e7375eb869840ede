package dev.weighbridge.gateway.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weighbridge.gateway.client.ModelList.Listed;
import dev.weighbridge.gateway.client.ModelList.NotOffered;
import dev.weighbridge.gateway.client.ModelList.Unauthorized;
import dev.weighbridge.gateway.client.ModelList.Unreachable;
import dev.weighbridge.gateway.secret.Redactor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One request for a list of models. */
final class ModelListCall {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_BYTES = 16L << 20;
    private static final int SHORT = 200;

    private final URI baseUrl;
    private final @Nullable String key;
    private final Duration timeout;

    ModelListCall(URI baseUrl, @Nullable String key, Duration timeout) {
        this.baseUrl = baseUrl;
        this.key = key;
        this.timeout = timeout;
    }

    ModelList execute() {
        OkHttpClient client = new OkHttpClient.Builder()
                .callTimeout(timeout)
                .followRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .build();
        try (Response response = client.newCall(request()).execute()) {
            return read(response);
        } catch (IOException e) {
            return new Unreachable(inWords(e));
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private Request request() {
        Request.Builder request = new Request.Builder().url(baseUrl + "/models").header("Accept", "application/json");
        return key == null
                ? request.build()
                : request.header("Authorization", "Bearer " + key).build();
    }

    private ModelList read(Response response) throws IOException {
        String body = new String(response.peekBody(MOST_BYTES).bytes(), StandardCharsets.UTF_8);
        if (response.code() == 401 || response.code() == 403) {
            return new Unauthorized(response.code(), message(body));
        }
        List<String> ids = ids(body);
        return response.isSuccessful() && !ids.isEmpty() ? new Listed(ids) : new NotOffered(response.code());
    }

    private static List<String> ids(String body) {
        List<String> ids = new ArrayList<>();
        for (JsonNode model : tree(body).path("data")) {
            if (model.path("id").isTextual()) {
                ids.add(model.path("id").textValue());
            }
        }
        return ids;
    }

    private String message(String body) {
        JsonNode tree = tree(body);
        JsonNode nested = tree.path("error").path("message");
        JsonNode plain = tree.path("message");
        String said = nested.isTextual() ? nested.textValue() : plain.isTextual() ? plain.textValue() : body;
        Redactor redactor = key == null ? Redactor.none() : Redactor.of(List.of(key));
        String line = redactor.redact(said).replaceAll("\\s+", " ").strip();
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "...";
    }

    private static JsonNode tree(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree == null ? JSON.missingNode() : tree;
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String inWords(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "unknown host";
        } else if (failure instanceof ConnectException) {
            return "connection refused";
        } else if (failure instanceof InterruptedIOException) {
            return "no answer in time";
        } else if (failure instanceof SSLException) {
            return "TLS: " + failure.getMessage();
        }
        return String.valueOf(failure.getMessage());
    }
}
