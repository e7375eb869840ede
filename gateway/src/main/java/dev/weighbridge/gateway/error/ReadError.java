package dev.weighbridge.gateway.error;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import java.util.Locale;
import java.util.regex.Pattern;

/** An error and the JSON it was read from, from which it can be told what kind it is. */
public final class ReadError {
    private static final Pattern NEVER_FITS = Pattern.compile("request too large|limit: 0\\b|\"retryable\":false");
    private static final Pattern PER_DAY = Pattern.compile("per[- ]?day|daily");
    private static final Pattern QUOTA = Pattern.compile(
            "insufficient_quota|spend_limit|usage_limit|credit_balance_exhausted|exceeded your current quota"
                    + "|request_quota_exceeded");
    private static final Pattern CONCURRENCY = Pattern.compile("concurren|queue_exceeded|in_flight");
    /** Zhipu's code for it. */
    private static final String TOO_MANY_AT_ONCE = "1302";

    private static final Pattern TOKENS = Pattern.compile("tokens? per min|\\btpm\\b|input[- ]tokens|output[- ]tokens");
    private static final Pattern REQUESTS = Pattern.compile("per[- ]?min|requests");
    private static final Pattern UPSTREAM = Pattern.compile("upstream|provider returned error");
    private static final Pattern LIMITED = Pattern.compile("rate[_ -]?limit|too many requests|resource_exhausted");

    private final GatewayError error;
    private final String evidence;

    ReadError(GatewayError error, JsonNode evidence) {
        this.error = error;
        this.evidence =
                (error.type() + " " + error.code() + " " + error.message() + " " + evidence).toLowerCase(Locale.ROOT);
    }

    /** The error in the gateway's words. */
    public GatewayError error() {
        return error;
    }

    /** The outcome of a response with this error status. */
    public Outcome outcome(int status) {
        return status == 429 ? limited() : new Outcome.HttpError(status, error);
    }

    /** The outcome of this error inside a 200. */
    public Outcome insideOk() {
        boolean limit = "429".equals(error.code()) || LIMITED.matcher(kind()).find();
        return limit ? limited() : new Outcome.StreamError(error);
    }

    private String kind() {
        return (error.type() + " " + error.code()).toLowerCase(Locale.ROOT);
    }

    private Outcome limited() {
        Limit limit = limit();
        return new Outcome.RateLimited(limit, retryable(limit), error);
    }

    private Limit limit() {
        if (found(QUOTA)) {
            return Limit.QUOTA;
        } else if (found(PER_DAY)) {
            return Limit.DAY;
        } else if (found(CONCURRENCY) || TOO_MANY_AT_ONCE.equals(error.code())) {
            return Limit.CONCURRENCY;
        } else if (found(UPSTREAM)) {
            return Limit.UPSTREAM;
        } else if (found(TOKENS) || "tokens".equals(error.type())) {
            return Limit.TOKENS;
        }
        return found(REQUESTS) ? Limit.REQUESTS : Limit.UNKNOWN;
    }

    /** Waiting helps unless a quota is used up, a day must pass, or the request can never fit. */
    private boolean retryable(Limit limit) {
        return limit != Limit.QUOTA && limit != Limit.DAY && !found(NEVER_FITS);
    }

    private boolean found(Pattern pattern) {
        return pattern.matcher(evidence).find();
    }
}
