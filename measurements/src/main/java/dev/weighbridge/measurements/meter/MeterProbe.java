package dev.weighbridge.measurements.meter;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import java.util.stream.Collectors;

/**
 * One request that is made to learn how a gateway counts.
 *
 * @param ask what it asks
 * @param number which of the probes that ask this it is, from 0
 * @param request the request itself
 * @param stopAfter after how many pieces of the answer it is broken off; 0 for never
 */
public record MeterProbe(Ask ask, int number, ModelRequest request, int stopAfter) {
    public MeterProbe {
        requireNonNull(ask, "ask is null");
        requireNonNull(request, "request is null");
    }

    /** All texts of its messages, a line each, as a journal keeps them. */
    public String text() {
        return request.messages().stream().map(MeterProbe::text).collect(Collectors.joining("\n"));
    }

    private static String text(Message message) {
        if (message instanceof Message.SystemPrompt system) {
            return system.text();
        }
        return message instanceof Message.User user ? user.text() : "";
    }
}
