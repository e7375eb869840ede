package dev.weighbridge.benchmarks.decoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * What one would write in ten minutes: lines from a {@link BufferedReader}, each data line as a Jackson tree. It keeps
 * the text, the finish and the usage, and nothing else: no marks, no bounds, no notes, no tool calls, no errors.
 */
final class PlainReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DATA = "data: ";

    private final StringBuilder text = new StringBuilder();
    private String finish = "";
    private long completionTokens;
    private int events;

    /** Reads a whole body. */
    PlainReader read(byte[] body) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(DATA) && !line.startsWith("[DONE]", DATA.length())) {
                chunk(MAPPER.readTree(line.substring(DATA.length())));
            }
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    String finish() {
        return finish;
    }

    long completionTokens() {
        return completionTokens;
    }

    int events() {
        return events;
    }

    private void chunk(JsonNode chunk) {
        events++;
        JsonNode choice = chunk.path("choices").path(0);
        text.append(choice.path("delta").path("content").asText(""));
        if (choice.path("finish_reason").isTextual()) {
            finish = choice.path("finish_reason").asText();
        }
        completionTokens = chunk.path("usage").path("completion_tokens").asLong(completionTokens);
    }
}
