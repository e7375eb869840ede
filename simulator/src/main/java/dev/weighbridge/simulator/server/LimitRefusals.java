package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.limit.LimitHeaders;
import dev.weighbridge.simulator.limit.LimitStyle;
import dev.weighbridge.simulator.limit.Reading;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.WireError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a gateway says when a limit refuses, in the words its kind is known or assumed to use. */
final class LimitRefusals {
    private static final String LIMITED = "rate_limit_exceeded";
    private static final String REQUESTS = "requests";
    private static final String TOKENS = "tokens";

    private final ErrorEnvelope envelope;
    private final LimitStyle style;

    LimitRefusals(ErrorEnvelope envelope, LimitStyle style) {
        this.envelope = envelope;
        this.style = style;
    }

    /** The response; {@code readings} are those of all limits that were asked. */
    Response.Ready to(IncomingRequest request, List<Reading> readings, Reading refusal) {
        WireError error = error(refusal).with(style.inBody(readings, refusal));
        return Response.Ready.error(request, error, envelope).with(style.refused(readings, refusal));
    }

    private WireError error(Reading refusal) {
        WireError plain = envelope == ErrorEnvelope.OPENROUTER ? openRouter(refusal) : openAi(refusal);
        String message = envelope == ErrorEnvelope.NEST ? "Too many requests" : plain.message();
        WireError error = WireError.of(plain.status(), plain.type(), plain.code(), message + style.prose(refusal));
        return error.withDetails(plain.details());
    }

    private WireError openRouter(Reading refusal) {
        return switch (refusal.kind()) {
            case UPSTREAM ->
                of(REQUESTS, "Provider returned error")
                        .withDetails(new TreeMap<>(Map.of(
                                "raw", "the model is temporarily rate-limited upstream; please retry shortly",
                                "provider_name", "Simulated",
                                "limit_source", "upstream_provider_shared_pool")));
            case DAY ->
                of(
                        REQUESTS,
                        "Rate limit exceeded: " + refusal.limit().name()
                                + ". Add 10 credits to unlock 1000 free model requests per day");
            default -> of(REQUESTS, "Rate limit exceeded: " + refusal.limit().name() + ". ");
        };
    }

    private WireError openAi(Reading refusal) {
        String name = refusal.limit().name();
        String limit = "Limit " + refusal.ruling().limit();
        return switch (refusal.kind()) {
            case REQUESTS -> of(REQUESTS, "Rate limit reached on " + name + ": " + limit);
            case TOKENS -> of(TOKENS, "Rate limit reached on " + name + ": " + limit + asked(refusal));
            case DAY -> of(REQUESTS, "Rate limit reached on " + name + " (per day): " + limit);
            case TOO_LARGE -> tooLarge("Request too large for " + name + ": " + limit + asked(refusal));
            case CONCURRENCY -> of(REQUESTS, "Too many concurrent requests on " + name + ": " + limit);
            case UPSTREAM -> of(REQUESTS, "Provider returned error: rate-limited upstream");
            case QUOTA ->
                WireError.of(
                        429,
                        "insufficient_quota",
                        "insufficient_quota",
                        "You exceeded your current quota, please check your plan and billing details.");
        };
    }

    private static String asked(Reading refusal) {
        return ", Requested " + refusal.cost();
    }

    private WireError tooLarge(String message) {
        int status = style.headers() == LimitHeaders.GROQ ? 413 : 429;
        return WireError.of(status, TOKENS, LIMITED, message);
    }

    private static WireError of(String type, String message) {
        return WireError.of(429, type, LIMITED, message);
    }
}
