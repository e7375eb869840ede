package dev.weighbridge.gateway.error;

import dev.weighbridge.gateway.exchange.ErrorKind;
import java.util.List;
import java.util.regex.Pattern;

/** What the words of an error mean where it has neither a status nor a known name. */
final class WordKinds {

    private record Words(ErrorKind kind, Pattern pattern) {
        Words(ErrorKind kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }
    }

    private static final List<Words> TABLE = List.of(
            new Words(ErrorKind.RATE_LIMIT, "rate[- ]?limit|too many requests"),
            new Words(ErrorKind.OVERLOADED, "overloaded|at capacity|high (?:traffic|demand)|unavailable"),
            new Words(ErrorKind.TIMEOUT, "tim(?:ed|e)[- ]?out"),
            new Words(ErrorKind.UPSTREAM, "upstream|provider returned error|bad gateway"),
            new Words(ErrorKind.SERVER, "internal (?:server )?error"));

    private WordKinds() {}

    static ErrorKind of(Evidence evidence) {
        return TABLE.stream()
                .filter(words -> evidence.says(words.pattern()))
                .findFirst()
                .map(Words::kind)
                .orElse(ErrorKind.UNKNOWN);
    }
}
