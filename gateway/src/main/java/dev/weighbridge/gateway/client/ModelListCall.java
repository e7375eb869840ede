package dev.weighbridge.gateway.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.client.ModelList.Listed;
import dev.weighbridge.gateway.client.ModelList.NotOffered;
import dev.weighbridge.gateway.client.ModelList.Unauthorized;
import dev.weighbridge.gateway.client.ModelList.Unreachable;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.secret.Redactor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One request for the list of models. */
final class ModelListCall {
    /** Catalogues of hundreds of models come to about a megabyte. */
    private static final long LARGEST = 16 << 20;

    private final URI baseUrl;
    private final @Nullable String key;
    private final Redactor redactor;

    ModelListCall(URI baseUrl, @Nullable String key) {
        this.baseUrl = baseUrl;
        this.key = key;
        this.redactor = Redactor.of(key == null ? List.of() : List.of(key));
    }

    ModelList execute(Duration timeout) {
        HttpUrl url = HttpUrl.parse(baseUrl + (baseUrl.toString().endsWith("/") ? "models" : "/models"));
        if (url == null) {
            return new Unreachable("the base URL " + baseUrl + " is not one of http or https");
        }
        OkHttpClient client = client(timeout);
        try (Response response = client.newCall(request(url)).execute()) {
            return read(response);
        } catch (IOException e) {
            return new Unreachable(redactor.redact(Reasons.of(e, url.host(), timeout)));
        } catch (IllegalArgumentException e) {
            return new Unreachable("the key holds a character that no HTTP header may carry, such as a line end");
        } finally {
            client.connectionPool().evictAll();
        }
    }

    private static OkHttpClient client(Duration timeout) {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .callTimeout(timeout)
                .build();
    }

    private Request request(HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    private ModelList read(Response response) throws IOException {
        String body = text(response);
        if (response.code() == 401 || response.code() == 403) {
            String message = new ErrorReader(redactor).ofBody(body).error().message();
            return new Unauthorized(response.code(), message);
        }
        if (response.isRedirect()) {
            return new Unreachable("it redirects to another address; give that one as the base URL");
        }
        return response.isSuccessful() ? listed(body, response.code()) : new NotOffered(response.code());
    }

    private static String text(Response response) throws IOException {
        BufferedSource source = response.body().source();
        source.request(LARGEST);
        return source.getBuffer().readString(StandardCharsets.UTF_8);
    }

    /** OpenAI's object with {@code data}, or the bare array some gateways send. */
    private static ModelList listed(String body, int status) {
        JsonNode tree = Json.tree(body).orElse(Json.TREES.nullNode());
        JsonNode models = tree.isArray() ? tree : tree.path("data");
        if (!models.isArray()) {
            return new NotOffered(status);
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode model : models) {
            if (model.path("id").isTextual()) {
                ids.add(model.path("id").textValue());
            }
        }
        return new Listed(ids);
    }
}
