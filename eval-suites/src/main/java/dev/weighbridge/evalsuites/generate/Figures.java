package dev.weighbridge.evalsuites.generate;

import java.util.List;
import java.util.Locale;

/** How people write one whole number. */
final class Figures {
    private static final int THOUSAND = 1_000;

    private Figures() {}

    /** The digits alone, and above 999 with commas too. */
    static List<String> ways(int number) {
        String plain = String.valueOf(number);
        return number < THOUSAND ? List.of(plain) : List.of(plain, String.format(Locale.ROOT, "%,d", number));
    }
}
