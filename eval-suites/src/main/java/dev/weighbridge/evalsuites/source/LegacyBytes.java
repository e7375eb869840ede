package dev.weighbridge.evalsuites.source;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which byte a character stands for in the single-byte charsets of western and Turkish Windows and of ISO 8859-1. */
final class LegacyBytes {
    /** The likeliest first. */
    private static final List<Charset> CHARSETS =
            List.of(Charset.forName("windows-1252"), Charset.forName("windows-1254"), StandardCharsets.ISO_8859_1);

    private static final Map<Character, Integer> BYTES = bytes();

    private LegacyBytes() {}

    /** The byte, 0x80 to 0xFF; -1 where the character is none in any of them. */
    static int of(char character) {
        return BYTES.getOrDefault(character, -1);
    }

    /** The name of the first charset that has all these characters; undefined places count as ISO 8859-1's controls. */
    static String charsetOf(String shown) {
        return CHARSETS.stream()
                .filter(charset -> charset.newEncoder().canEncode(shown))
                .findFirst()
                .orElse(CHARSETS.get(0))
                .name()
                .toUpperCase(Locale.ROOT);
    }

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        for (Charset charset : CHARSETS) {
            for (int octet = 0x80; octet <= 0xFF; octet++) {
                char character = charset.decode(ByteBuffer.wrap(new byte[] {(byte) octet}))
                        .get(0);
                if (character != '\uFFFD') {
                    bytes.putIfAbsent(character, octet);
                }
            }
        }
        return Map.copyOf(bytes);
    }
}
