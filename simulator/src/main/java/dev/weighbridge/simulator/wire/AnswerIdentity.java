package dev.weighbridge.simulator.wire;

import org.jspecify.annotations.Nullable;

/**
 * What every chunk of an answer repeats.
 *
 * @param id the response id
 * @param createdSeconds seconds since the epoch
 * @param model the model's name as the response gives it
 * @param provider the backend's name where the gateway tells it, else null
 * @param fingerprint the {@code system_fingerprint}
 */
public record AnswerIdentity(
        String id,
        long createdSeconds,
        String model,
        @Nullable String provider,
        String fingerprint) {}
