package dev.weighbridge.gateway.http;

import dev.weighbridge.gateway.exchange.Header;
import java.util.List;

/**
 * An HTTP POST ready to be sent, without its credential: drivers add that last, so it is never stored.
 *
 * @param path the path below the base URL, with a leading slash
 * @param headers the headers, without any credential
 * @param body the JSON body
 */
public record HttpCall(String path, List<Header> headers, String body) {

    public HttpCall {
        headers = List.copyOf(headers);
    }
}
