package dev.weighbridge.measurements.meter;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.RequestBound;
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

    /**
     * The most one sending of it can use up, also where the limit that it tests is not kept.
     *
     * @param target who is asked
     */
    public RequestBound bound(Target target) {
        RequestBound kept = RequestBound.of(target, request);
        if (ask != Ask.LIMIT) {
            return kept;
        }
        long output = MeterProbes.LONG_LIMIT;
        return new RequestBound(kept.inputTokens(), output, target.price().atMost(kept.inputTokens(), output));
    }

    /** What a journal calls it. */
    public String caseId() {
        return number == 0 && ask != Ask.AGAIN ? ask.label() : ask.label() + "-" + (number + 1);
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
