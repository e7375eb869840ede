package dev.weighbridge.gateway.exchange;

import java.util.Locale;

/** The stable spelling of outcome classes in tables and files. */
final class OutcomeLabels {
    private OutcomeLabels() {}

    static String of(Outcome outcome) {
        String name = outcome.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
