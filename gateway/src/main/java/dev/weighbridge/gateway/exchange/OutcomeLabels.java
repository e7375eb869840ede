package dev.weighbridge.gateway.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/** The stable spelling of outcome classes in tables and files. */
final class OutcomeLabels {
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** A label is wanted several times of each exchange. */
    private static final ClassValue<String> LABELS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return NEXT_WORD.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    };

    private OutcomeLabels() {}

    static String of(Outcome outcome) {
        return LABELS.get(outcome.getClass());
    }
}
