package dev.weighbridge.gateway.ratelimit.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of structured fields (RFC 9651) as rate-limit headers use: lists and dictionaries with parameters. */
final class StructuredList {

    /**
     * A member.
     *
     * @param name the item, or the key of a dictionary
     * @param value the value of the key; null for an item
     */
    record Member(String name, @Nullable String value, Map<String, String> parameters) {
        @Nullable
        String parameter(String key) {
            return parameters.get(key);
        }
    }

    private StructuredList() {}

    static List<Member> members(String text) {
        return split(text, ',').stream()
                .filter(part -> !part.isBlank())
                .map(StructuredList::member)
                .toList();
    }

    /** The seconds that parameter {@code w} of the first member that has one gives; null where none has. */
    static @Nullable Long window(String text) {
        for (Member member : members(text)) {
            Long seconds = Numbers.positive(member.parameter("w"));
            if (seconds != null) {
                return seconds;
            }
        }
        return null;
    }

    private static Member member(String text) {
        List<String> parts = split(text, ';');
        Map<String, String> parameters = new LinkedHashMap<>();
        parts.subList(1, parts.size()).forEach(part -> parameters.putIfAbsent(key(part), String.valueOf(value(part))));
        return new Member(key(parts.get(0)), value(parts.get(0)), parameters);
    }

    private static String key(String part) {
        List<String> sides = split(part, '=');
        return bare(sides.get(0));
    }

    private static @Nullable String value(String part) {
        List<String> sides = split(part, '=');
        return sides.size() < 2 ? null : bare(sides.get(1));
    }

    private static String bare(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replaceAll("\\\\(.)", "$1") : stripped;
    }

    /** The parts between separators that stand outside quotes, at least one. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\\' && quoted) {
                at++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (each == separator && !quoted) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
