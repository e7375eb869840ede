package dev.weighbridge.simulator.answer;

import java.util.ArrayList;
import java.util.List;

/** Text that is no vocabulary's: cut every four characters, the customary estimate of a token. */
public final class Pieces {
    private static final int CHARACTERS = 4;

    private Pieces() {}

    /** The text in pieces, no code point of which is cut in two. */
    public static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = text.offsetByCodePoints(from, Math.min(CHARACTERS, text.codePointCount(from, text.length())));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** The same pieces but for the last character. */
    static List<String> lackingEnd(List<String> pieces) {
        String text = String.join("", pieces);
        return text.isEmpty() ? pieces : of(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
    }
}
