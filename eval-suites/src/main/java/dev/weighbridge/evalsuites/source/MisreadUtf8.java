package dev.weighbridge.evalsuites.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * Finds UTF-8 that was read as a single-byte charset: characters whose legacy bytes form one UTF-8 sequence of a
 * character people write. Written text hardly ever has such a run; where it can (a capital before closing quotes), more
 * evidence is asked for.
 */
final class MisreadUtf8 {
    /** Marks that may follow a letter in good text too: closing quotes, dashes, an ellipsis, a fixed space. */
    private static final String CLOSING =
            "\u2018\u2019\u201A\u201C\u201D\u201E\u2039\u203A\u00AB\u00BB\u2013\u2014\u2026\u00A0";
    /** What may follow a unit of measure. */
    private static final String AFTER_UNITS = "\u00B0\u00B1\u00B2\u00B3\u00B7\u00B9";

    private static final char ANGSTROM = '\u00C5';

    private MisreadUtf8() {}

    /** The first misreading of a line, empty where there is none. */
    static Optional<Misreading> in(String line) {
        for (int at = 0; at < line.length(); at++) {
            int length = sequenceLength(LegacyBytes.of(line.charAt(at)));
            if (length > 0 && at + length <= line.length()) {
                String shown = line.substring(at, at + length);
                Optional<String> meant = decoded(shown).filter(MisreadUtf8::isWritten);
                if (meant.isPresent() && convincing(shown, meant.get(), line, at)) {
                    return Optional.of(new Misreading(shown, meant.get(), LegacyBytes.charsetOf(shown)));
                }
            }
        }
        return Optional.empty();
    }

    /** By the lead byte (RFC 3629 section 4); 0 where it leads nothing looked for. */
    private static int sequenceLength(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private static Optional<String> decoded(String shown) {
        byte[] bytes = new byte[shown.length()];
        for (int i = 0; i < bytes.length; i++) {
            int octet = LegacyBytes.of(shown.charAt(i));
            if (octet < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) octet;
        }
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Latin, Greek and Cyrillic letters, punctuation, symbols, kana, ideographs, Hangul, forms and emoji. */
    private static boolean isWritten(String meant) {
        int character = meant.codePointAt(0);
        return within(character, 0x00A0, 0x017F)
                || within(character, 0x0391, 0x045F)
                || within(character, 0x2010, 0x27BF)
                || within(character, 0x3000, 0x30FF)
                || within(character, 0x4E00, 0x9FFF)
                || within(character, 0xAC00, 0xD7A3)
                || within(character, 0xFE0F, 0xFFFD)
                || within(character, 0x1F300, 0x1FAFF);
    }

    private static boolean within(int character, int from, int to) {
        return character >= from && character <= to;
    }

    /** Good text too has closing marks after a capital, and the square angstrom: those must go on as a word. */
    private static boolean convincing(String shown, String meant, String line, int at) {
        String marks = shown.charAt(0) == ANGSTROM ? CLOSING + AFTER_UNITS : CLOSING;
        if (!shown.substring(1).chars().allMatch(c -> marks.indexOf(c) >= 0)) {
            return true;
        }
        int after = at + shown.length();
        boolean latin = meant.codePointAt(0) < 0x0180 || shown.length() > 2;
        return latin && after < line.length() && Character.isLetter(line.charAt(after));
    }
}
