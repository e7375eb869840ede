package dev.weighbridge.gateway.exchange;

import java.util.List;
import java.util.Optional;

/**
 * The status line and headers of a response.
 *
 * @param status the HTTP status, 100 to 599
 * @param headers the headers in order of arrival, with any credential redacted
 */
public record ResponseHead(int status, List<Header> headers) {

    public ResponseHead {
        headers = List.copyOf(headers);
    }

    /** The first value of a header by case-insensitive name (wire row T13), empty where absent. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
