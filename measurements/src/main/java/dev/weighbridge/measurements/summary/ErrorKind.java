package dev.weighbridge.measurements.summary;

import org.jspecify.annotations.Nullable;

/**
 * One kind of failure of one target.
 *
 * @param target the target's name
 * @param outcome the outcome's label
 * @param detail what tells it from others of that outcome, e.g. {@code 503 server_error} or {@code data idle}
 * @param count how many
 * @param exampleId the id of one such exchange
 * @param exampleLevel the load level of the example
 * @param exampleMessage what the gateway or the timer said, at most 500 characters
 * @param exampleStatus the HTTP status; null where no head came
 */
public record ErrorKind(
        String target,
        String outcome,
        String detail,
        int count,
        String exampleId,
        String exampleLevel,
        String exampleMessage,
        @Nullable Integer exampleStatus) {}
