package dev.weighbridge.gateway.error;

import static java.util.Map.entry;

import dev.weighbridge.gateway.exchange.ErrorKind;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What gateways call their errors, where the name says more than the status does. Names that only repeat a status are
 * in {@link StatusNames}.
 */
final class ErrorNames {
    private static final Pattern SPENT = Pattern.compile("(?:spend|usage)_limit_(?:exceeded|reached)$|^billing_");
    private static final Pattern LIMITED =
            Pattern.compile("rate_?limit|too_many_requests|resource_exhausted|^slow_down$|^queue_exceeded$");

    private static final Map<ErrorKind, Set<String>> NAMES = Map.ofEntries(
            entry(
                    ErrorKind.CONTEXT_LENGTH,
                    Set.of(
                            "context_length_exceeded",
                            "contextwindowexceedederror",
                            "exceed_context_size_error",
                            "max_tokens_exceeded",
                            "model_context_window_exceeded",
                            "token_limit_exceeded")),
            entry(
                    ErrorKind.TOO_LARGE,
                    Set.of(
                            "image_file_too_large",
                            "image_too_large",
                            "payload_too_large",
                            "request_too_large",
                            "string_above_max_length",
                            "string_too_long")),
            entry(
                    ErrorKind.PAYMENT,
                    Set.of(
                            "budget_exceeded",
                            "credit_balance_exhausted",
                            "insufficient_quota",
                            "openrouter_credits",
                            "openrouter_in_flight_budget",
                            "openrouter_key_limit",
                            "payment_required")),
            entry(
                    ErrorKind.CONTENT_POLICY,
                    Set.of(
                            "bio_policy",
                            "content_filter",
                            "content_policy_violation",
                            "image_content_policy_violation",
                            "refusal",
                            "responsibleaipolicyviolation")),
            entry(ErrorKind.UNSUPPORTED, Set.of("constraint_filtered", "wrong_endpoint")),
            entry(
                    ErrorKind.MODEL_NOT_FOUND,
                    Set.of(
                            "free_variant_ended",
                            "model_decommissioned",
                            "model_deprecated",
                            "model_not_found",
                            "model_unavailable_upstream",
                            "no_endpoints")),
            entry(
                    ErrorKind.AUTHENTICATION,
                    Set.of("authentication", "authentication_error", "invalid_api_key", "unauthenticated")),
            entry(
                    ErrorKind.PERMISSION,
                    Set.of(
                            "data_residency_mismatch",
                            "permission_denied",
                            "permission_error",
                            "privacy_restricted",
                            "region_restricted")),
            entry(
                    ErrorKind.OVERLOADED,
                    Set.of(
                            "overloaded_error",
                            "provider_overloaded",
                            "server_is_overloaded",
                            "temporarily_unavailable")),
            entry(ErrorKind.UPSTREAM, Set.of("provider_unavailable")),
            entry(ErrorKind.TIMEOUT, Set.of("deadline_exceeded", "timeout", "timeout_error", "vector_store_timeout")),
            entry(ErrorKind.CONFLICT, Set.of("conflict_error")),
            entry(ErrorKind.INVALID_REQUEST, Set.of("image_not_found", "invalid_prompt", "unsupported_parameter")));

    private ErrorNames() {}

    /** Whether one of the error's names means this kind. */
    static boolean mean(ErrorKind kind, Evidence evidence) {
        return NAMES.getOrDefault(kind, Set.of()).stream().anyMatch(evidence::named);
    }

    /** The kind its names mean; of several the one that comes first in {@link ErrorKind}. */
    static Optional<ErrorKind> kind(Evidence evidence) {
        return NAMES.keySet().stream().filter(kind -> mean(kind, evidence)).min(Comparator.naturalOrder());
    }

    /** Whether it is called a spend or usage limit. */
    static boolean meanSpent(Evidence evidence) {
        return mean(ErrorKind.PAYMENT, evidence) || evidence.named(SPENT);
    }

    /** Whether it is called a rate limit. */
    static boolean meanRateLimit(Evidence evidence) {
        return evidence.named(LIMITED);
    }
}
