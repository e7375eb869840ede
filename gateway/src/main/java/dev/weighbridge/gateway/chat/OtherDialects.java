package dev.weighbridge.gateway.chat;

import org.jspecify.annotations.Nullable;

/** Tells answers of the other dialects, which a wrong base URL or gateway brings (A20). */
final class OtherDialects {
    private OtherDialects() {}

    /** The dialect whose events and bodies have this {@code type}; null where none is known. */
    static @Nullable String ofType(@Nullable String type) {
        if (type == null) {
            return null;
        } else if (type.startsWith("response.")) {
            return "responses";
        }
        return type.startsWith("message") || type.startsWith("content_block") ? "messages" : null;
    }
}
