package dev.weighbridge.gateway.error;

import static java.util.Map.entry;

import java.util.Map;

/** Names of errors that say no more than an HTTP status does: all there is to go by inside a 200. */
final class StatusNames {
    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            entry("bad_request", 400),
            entry("badrequesterror", 400),
            entry("failed_precondition", 400),
            entry("invalid_argument", 400),
            entry("invalid_request", 400),
            entry("invalid_request_error", 400),
            entry("precondition_failed", 412),
            entry("unprocessable", 422),
            entry("unprocessable_entity", 422),
            entry("unauthorized", 401),
            entry("forbidden", 403),
            entry("not_found", 404),
            entry("not_found_error", 404),
            entry("notfounderror", 404),
            entry("api_error", 500),
            entry("internal", 500),
            entry("internal_error", 500),
            entry("internal_server_error", 500),
            entry("internalservererror", 500),
            entry("server", 500),
            entry("server_error", 500),
            entry("unmapped", 500),
            entry("unimplemented", 501),
            entry("bad_gateway", 502),
            entry("service_unavailable", 503),
            entry("unavailable", 503),
            entry("unavailable_error", 503),
            entry("gateway_timeout", 504));

    private StatusNames() {}

    /** The status this error's names stand for; {@link Evidence#NO_STATUS} where none does. */
    static int status(Evidence evidence) {
        return evidence.names().stream()
                .mapToInt(name -> STATUSES.getOrDefault(name, Evidence.NO_STATUS))
                .max()
                .orElse(Evidence.NO_STATUS);
    }
}
