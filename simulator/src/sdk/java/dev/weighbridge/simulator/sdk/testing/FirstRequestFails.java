package dev.weighbridge.simulator.sdk.testing;

import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Reply;
import dev.weighbridge.simulator.fault.RequestFacts;
import dev.weighbridge.simulator.wire.WireError;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses the first request and serves all others.
 *
 * @param status of the refusal
 * @param headers of the refusal
 */
public record FirstRequestFails(int status, Map<String, String> headers) implements FaultScript {
    @Override
    public Behaviour behaviour(RequestFacts facts) {
        Reply refusal = new Reply.ErrorStatus(WireError.ofStatus(status), Optional.empty(), headers);
        return facts.sequence() == 1 ? Behaviour.reply("first-fails", refusal) : Behaviour.NONE;
    }
}
