package dev.weighbridge.simulator.fault;

import java.util.Locale;

/** Names of faults that come from constants. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
