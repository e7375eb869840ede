package dev.weighbridge.simulator.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A response as it came.
 *
 * @param head status line and headers
 * @param bytes the body without its chunk framing
 * @param writes how many chunks it came in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawResponse(String head, byte[] bytes, int writes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern CONTENT = Pattern.compile("\"content\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The status. */
    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** The body as text. */
    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The value of a header, empty where it is not there. */
    public String header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElse("");
    }

    /** The number of the request in the truth log. */
    public long sequence() {
        return Long.parseLong(header("x-simulator-request"));
    }

    /** The payloads of the events, {@code [DONE]} included. */
    public List<String> events() {
        return body().lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6))
                .toList();
    }

    /** The events whose payload is JSON, with their names. */
    public List<NamedEvent> namedEvents() {
        return Stream.of(body().split("\n\n"))
                .filter(block -> block.contains("data: {"))
                .map(RawResponse::event)
                .toList();
    }

    private static NamedEvent event(String block) {
        Map<String, String> fields = block.lines()
                .filter(line -> !line.startsWith(":"))
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new NamedEvent(fields.getOrDefault("event", ""), json(fields.getOrDefault("data", "")));
    }

    /** The body as JSON. */
    public JsonNode json() {
        return json(body());
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    /** The pieces of answer that are not empty. */
    public List<String> tokens() {
        return CONTENT.matcher(body())
                .results()
                .map(result -> result.group(1))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The body without ids and times. */
    public String repeatable() {
        return body().replaceAll("\"(id|created)\":(\"[^\"]*\"|[0-9]+)", "\"$1\":0");
    }

    /** The number in a JSON field, the first of its name. */
    public int number(String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":([0-9]+)").matcher(body());
        if (!matcher.find()) {
            throw new AssertionError("no number " + field + " in " + body());
        }
        return Integer.parseInt(matcher.group(1));
    }
}
