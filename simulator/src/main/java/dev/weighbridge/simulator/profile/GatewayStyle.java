package dev.weighbridge.simulator.profile;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.simulator.limit.LimitStyle;
import dev.weighbridge.simulator.wire.Dialect;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.StreamShape;
import java.time.Duration;
import java.util.Optional;

/**
 * How a gateway speaks.
 *
 * @param idPrefix what the ids of its chat completions begin with
 * @param envelope the shape of its errors in OpenAI's dialects
 * @param limitStyle how it tells of its limits
 * @param shape its streams
 * @param usageWhenAskedOnly whether a chat stream tells usage only where {@code include_usage} asks for it
 * @param commentEvery how often it sends a comment while a stream waits for its first token, its headers going out at
 *     once; empty where it sends nothing before the first token
 * @param tellsMore whether it names the backend, the native finish reason, the cost and, in its model list, prices
 * @param modelsHaveOwner whether a model name without {@code owner/} is a bad request
 * @param surface the dialects it speaks and the keys it takes
 */
public record GatewayStyle(
        String idPrefix,
        ErrorEnvelope envelope,
        LimitStyle limitStyle,
        StreamShape shape,
        boolean usageWhenAskedOnly,
        Optional<Duration> commentEvery,
        boolean tellsMore,
        boolean modelsHaveOwner,
        Surface surface) {
    /** RunYour. Documented: the errors, the names. Assumed: no headers on a 429, usage as OpenAI. */
    public static final GatewayStyle RUNYOUR = new GatewayStyle(
            "chatcmpl-",
            ErrorEnvelope.NEST,
            LimitStyle.NONE,
            StreamShape.OPENAI,
            true,
            Optional.empty(),
            false,
            true,
            Surface.RUNYOUR);

    /** KeepRouter. Assumed: all of it is as OpenAI. */
    public static final GatewayStyle KEEPROUTER = new GatewayStyle(
            "chatcmpl-",
            ErrorEnvelope.OPENAI,
            LimitStyle.OPENAI,
            StreamShape.OPENAI,
            true,
            Optional.empty(),
            false,
            false,
            Surface.KEEPROUTER);

    /** OpenRouter. Observed: comments, usage beside a choice, int codes. Assumed: how often comments come. */
    public static final GatewayStyle OPENROUTER = new GatewayStyle(
            "gen-",
            ErrorEnvelope.OPENROUTER,
            LimitStyle.OPENROUTER,
            StreamShape.OPENROUTER,
            false,
            Optional.of(Duration.ofMillis(500)),
            true,
            false,
            Surface.OPENROUTER);

    public GatewayStyle {
        requireNonNull(idPrefix, "idPrefix is null");
        requireNonNull(envelope, "envelope is null");
        requireNonNull(limitStyle, "limitStyle is null");
        requireNonNull(shape, "shape is null");
        requireNonNull(commentEvery, "commentEvery is null");
        requireNonNull(surface, "surface is null");
    }

    /** The shape of its errors in a dialect: Messages has Anthropic's, whatever the gateway. */
    public ErrorEnvelope envelope(Dialect dialect) {
        if (dialect != Dialect.MESSAGES) {
            return envelope;
        }
        return envelope == ErrorEnvelope.OPENROUTER ? ErrorEnvelope.OPENROUTER_ANTHROPIC : ErrorEnvelope.ANTHROPIC;
    }

    /** The same style that tells of its limits in another way. */
    public GatewayStyle with(LimitStyle other) {
        return new GatewayStyle(
                idPrefix,
                envelope,
                other,
                shape,
                usageWhenAskedOnly,
                commentEvery,
                tellsMore,
                modelsHaveOwner,
                surface);
    }

    /** The same style with errors of another shape. */
    public GatewayStyle with(ErrorEnvelope other) {
        return new GatewayStyle(
                idPrefix,
                other,
                limitStyle,
                shape,
                usageWhenAskedOnly,
                commentEvery,
                tellsMore,
                modelsHaveOwner,
                surface);
    }

    /** The same style with other streams. */
    public GatewayStyle with(StreamShape other) {
        return new GatewayStyle(
                idPrefix,
                envelope,
                limitStyle,
                other,
                usageWhenAskedOnly,
                commentEvery,
                tellsMore,
                modelsHaveOwner,
                surface);
    }

    /** The same style with another surface. */
    public GatewayStyle with(Surface other) {
        return new GatewayStyle(
                idPrefix,
                envelope,
                limitStyle,
                shape,
                usageWhenAskedOnly,
                commentEvery,
                tellsMore,
                modelsHaveOwner,
                other);
    }

    /** The same style that takes model names without an owner. */
    public GatewayStyle withoutOwners() {
        return new GatewayStyle(
                idPrefix, envelope, limitStyle, shape, usageWhenAskedOnly, commentEvery, tellsMore, false, surface);
    }
}
