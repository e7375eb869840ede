package dev.weighbridge.weigh.gateways;

import org.jspecify.annotations.Nullable;

/** A key, or that there is none; its text form never shows it. */
public final class ApiKey {
    /** No key. */
    public static final ApiKey NONE = new ApiKey(null);

    private final @Nullable String value;

    private ApiKey(@Nullable String value) {
        this.value = value;
    }

    /** The key in a variable; none where it is unset or blank. */
    public static ApiKey of(@Nullable String value) {
        return value == null || value.isBlank() ? NONE : new ApiKey(value);
    }

    /** The key itself, for the request's header alone; null for none. */
    @Nullable
    public String secret() {
        return value;
    }

    /** Whether there is none. */
    public boolean missing() {
        return value == null;
    }

    @Override
    public String toString() {
        return value == null ? "no key" : "a key";
    }
}
