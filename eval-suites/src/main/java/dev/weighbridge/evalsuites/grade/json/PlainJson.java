package dev.weighbridge.evalsuites.grade.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weighbridge.evalsuites.grade.Texts;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain values, read to the letter of RFC 8259; a key that stands twice is no JSON here, as readers differ on
 * which one counts. Decimals are exact.
 */
public final class PlainJson {
    private static final int DEEPEST = 200;
    private static final int MOST_TRIES = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper VALUES = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonMapper WHOLE = VALUES.rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern FENCE = Pattern.compile("```[A-Za-z0-9]*[ \\t]*\\R(.*?)```", Pattern.DOTALL);

    private PlainJson() {}

    /** The value of a text that is JSON and nothing else, white space around it forgiven. */
    public static Optional<Parsed> whole(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Parsed(WHOLE.readValue(Texts.composed(text), Object.class), text.strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The value meant: the whole text, else its last block of code that is JSON, else the last object or list in it. */
    public static Optional<Parsed> meant(String text) {
        return whole(text).or(() -> lastFenced(text)).or(() -> last(embedded(text)));
    }

    /** Every object and list that stands in a text, in order, outermost only; the whole text where it is a value. */
    public static List<Parsed> all(String text) {
        return whole(text).map(List::of).orElseGet(() -> embedded(text));
    }

    /** A plain value as JSON. */
    public static String write(@Nullable Object value) {
        try {
            return VALUES.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a plain value: " + value, e);
        }
    }

    private static Optional<Parsed> lastFenced(String text) {
        Deque<Parsed> blocks = new ArrayDeque<>();
        Matcher fences = FENCE.matcher(text);
        while (fences.find()) {
            whole(fences.group(1)).ifPresent(blocks::addLast);
        }
        return Optional.ofNullable(blocks.peekLast());
    }

    private static List<Parsed> embedded(String given) {
        String text = Texts.composed(given);
        List<Parsed> found = new ArrayList<>();
        int from = opening(text, 0);
        for (int tries = 0; from >= 0 && tries < MOST_TRIES; tries++) {
            Optional<Parsed> here = at(text, from);
            here.ifPresent(found::add);
            from = opening(
                    text, from + here.map(parsed -> parsed.text().length()).orElse(1));
        }
        return List.copyOf(found);
    }

    private static int opening(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '[') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Parsed> at(String text, int from) {
        String rest = text.substring(from);
        try (JsonParser parser = FACTORY.createParser(rest)) {
            Object value = VALUES.readValue(parser, Object.class);
            int end = (int) parser.currentLocation().getCharOffset();
            return Optional.of(new Parsed(value, rest.substring(0, end)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Parsed> last(List<Parsed> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
