package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.exchange.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Header fields by name in lower case; of a field that is sent twice the first value counts (row T13). */
final class HeaderFields {
    private final List<Header> all;
    private final Map<String, String> first = new LinkedHashMap<>();

    HeaderFields(List<Header> headers) {
        this.all = List.copyOf(headers);
        headers.forEach(header -> first.putIfAbsent(
                header.name().strip().toLowerCase(Locale.ROOT), header.value().strip()));
    }

    /** The value of a field by its name in lower case; null where it is absent. */
    @Nullable
    String get(String name) {
        return first.get(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(first.get(name));
    }

    /** The values of all fields of a name as one list (RFC 9110, section 5.3); empty where it is absent. */
    String list(String name) {
        return all.stream()
                .filter(header -> header.name().strip().equalsIgnoreCase(name))
                .map(Header::value)
                .collect(Collectors.joining(", "));
    }

    void forEach(BiConsumer<String, String> each) {
        first.forEach(each);
    }
}
