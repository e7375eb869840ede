package dev.weighbridge.gateway.token;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** A {@link TokenCounter} over jtokkit's vocabularies. */
final class JtokkitCounter implements TokenCounter {
    private final Encoding encoding;

    private JtokkitCounter(Encoding encoding) {
        this.encoding = encoding;
    }

    static TokenCounter o200k() {
        return Lazy.O200K;
    }

    static TokenCounter cl100k() {
        return LazyOlder.CL100K;
    }

    private static TokenCounter of(EncodingType type) {
        return new JtokkitCounter(Encodings.newLazyEncodingRegistry().getEncoding(type));
    }

    @Override
    public String encoding() {
        return encoding.getName();
    }

    @Override
    public int count(String text) {
        return text.isEmpty() ? 0 : encoding.countTokensOrdinary(text);
    }

    /** Loads the vocabulary (some 100 ms) when it is first asked for, not before. */
    private static final class Lazy {
        static final TokenCounter O200K = of(EncodingType.O200K_BASE);
    }

    /** The same for a vocabulary that most runs never need. */
    private static final class LazyOlder {
        static final TokenCounter CL100K = of(EncodingType.CL100K_BASE);
    }
}
