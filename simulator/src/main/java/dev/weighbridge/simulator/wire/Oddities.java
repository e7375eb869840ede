package dev.weighbridge.simulator.wire;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has that is not quite as one expects, whether it is streamed or not.
 *
 * @param usageForm how truly usage is told
 * @param cachedPercent how much of the prompt comes from a cache, 0 to 100
 * @param finishReason the finish reason that is told; the true one where null
 * @param ignoresMaxTokens whether the caller's limit is ignored
 * @param cache what is said of a cache of responses
 * @param echo which model's name is given
 * @param padsJson whether whitespace goes out before a JSON body while its answer is written
 * @param commentEvery how often a comment stands between the tokens of a stream; zero for never
 * @param meter what else is wrong with what is told and charged
 * @param edit what is done to the text of each event, or of a body, before it is sent
 */
public record Oddities(
        UsageForm usageForm,
        int cachedPercent,
        @Nullable String finishReason,
        boolean ignoresMaxTokens,
        ResponseCache cache,
        ModelEcho echo,
        boolean padsJson,
        Duration commentEvery,
        WrongMeter meter,
        UnaryOperator<String> edit) {
    /** None. */
    public static final Oddities NONE = new Oddities(
            UsageForm.HONEST,
            0,
            null,
            false,
            ResponseCache.OFF,
            ModelEcho.AS_SENT,
            false,
            Duration.ZERO,
            WrongMeter.NONE,
            UnaryOperator.identity());

    public Oddities {
        requireNonNull(usageForm, "usageForm is null");
        requireNonNull(cache, "cache is null");
        requireNonNull(echo, "echo is null");
        requireNonNull(meter, "meter is null");
        requireNonNull(edit, "edit is null");
        if (cachedPercent < 0 || cachedPercent > 100 || commentEvery.isNegative()) {
            throw new IllegalArgumentException("cachedPercent is " + cachedPercent
                    + ", must be 0 to 100; commentEvery is " + commentEvery + ", must be 0 or more");
        }
    }

    /** The same with usage told in another way. */
    public Oddities with(UsageForm other) {
        return new Oddities(
                other, cachedPercent, finishReason, ignoresMaxTokens, cache, echo, padsJson, commentEvery, meter, edit);
    }

    /** The same with so much of the prompt from a cache. */
    public Oddities cachingPrompt(int percent) {
        return new Oddities(
                usageForm, percent, finishReason, ignoresMaxTokens, cache, echo, padsJson, commentEvery, meter, edit);
    }

    /** The same with another finish reason. */
    public Oddities finishing(String reason) {
        return new Oddities(
                usageForm, cachedPercent, reason, ignoresMaxTokens, cache, echo, padsJson, commentEvery, meter, edit);
    }

    /** The same ignoring the caller's limit. */
    public Oddities ignoringMaxTokens() {
        return new Oddities(
                usageForm, cachedPercent, finishReason, true, cache, echo, padsJson, commentEvery, meter, edit);
    }

    /** The same with another word on the cache of responses. */
    public Oddities with(ResponseCache other) {
        return new Oddities(
                usageForm,
                cachedPercent,
                finishReason,
                ignoresMaxTokens,
                other,
                echo,
                padsJson,
                commentEvery,
                meter,
                edit);
    }

    /** The same giving another model's name. */
    public Oddities with(ModelEcho other) {
        return new Oddities(
                usageForm,
                cachedPercent,
                finishReason,
                ignoresMaxTokens,
                cache,
                other,
                padsJson,
                commentEvery,
                meter,
                edit);
    }

    /** The same with whitespace before a JSON body. */
    public Oddities paddingJson() {
        return new Oddities(
                usageForm, cachedPercent, finishReason, ignoresMaxTokens, cache, echo, true, commentEvery, meter, edit);
    }

    /** The same with comments between the tokens. */
    public Oddities commenting(Duration every) {
        return new Oddities(
                usageForm, cachedPercent, finishReason, ignoresMaxTokens, cache, echo, padsJson, every, meter, edit);
    }

    /** The same with another meter. */
    public Oddities with(WrongMeter other) {
        return new Oddities(
                usageForm,
                cachedPercent,
                finishReason,
                ignoresMaxTokens,
                cache,
                echo,
                padsJson,
                commentEvery,
                other,
                edit);
    }

    /** The same with this done to the text of each event, or of a body. */
    public Oddities editing(UnaryOperator<String> other) {
        return new Oddities(
                usageForm,
                cachedPercent,
                finishReason,
                ignoresMaxTokens,
                cache,
                echo,
                padsJson,
                commentEvery,
                meter,
                other);
    }

    /** Whether the usage that is told is not the true one. */
    public boolean misleads() {
        return usageForm.lies() || meter.misleads();
    }

    /** The bytes of an event or body as they are sent. */
    public byte[] edited(byte[] bytes) {
        if (edit.equals(NONE.edit)) {
            return bytes;
        }
        return edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
