package dev.weighbridge.gateway.token;

/**
 * Counts the tokens of a text in one named encoding. An estimate for any model with another vocabulary, and shown as
 * one. Implementations are thread-safe.
 */
public interface TokenCounter {

    /** The encoding's name, e.g. {@code o200k_base}. */
    String encoding();

    /** How many tokens the text has; 0 for the empty text. Special-token spellings count as ordinary text. */
    int count(String text);

    /** The {@code o200k_base} vocabulary of current OpenAI models, loaded on first use. */
    static TokenCounter o200k() {
        return JtokkitCounter.o200k();
    }

    /** The {@code cl100k_base} vocabulary of the models before those, loaded on first use. */
    static TokenCounter cl100k() {
        return JtokkitCounter.cl100k();
    }
}
