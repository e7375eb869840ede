package dev.weighbridge.simulator.fault;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.WireError;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the simulator treats one request: a kind of reply, what disrupts it, its shape on the wire and the end of its
 * connection. The four are independent of each other.
 *
 * @param name what the truth log calls it; {@code none} for the ordinary treatment
 * @param reply the kind of response
 * @param disruption what goes wrong while it is sent
 * @param reshape changes the profile's stream shape
 * @param afterwards what becomes of the connection
 */
public record Behaviour(
        String name, Reply reply, Disruption disruption, UnaryOperator<StreamShape> reshape, Afterwards afterwards) {
    /** The ordinary treatment. */
    public static final Behaviour NONE =
            new Behaviour("none", new Reply.Answer(), Disruption.none(), UnaryOperator.identity(), Afterwards.KEEP);

    public Behaviour {
        requireNonNull(name, "name is null");
        requireNonNull(reply, "reply is null");
        requireNonNull(disruption, "disruption is null");
        requireNonNull(reshape, "reshape is null");
        requireNonNull(afterwards, "afterwards is null");
    }

    /** Another kind of reply. */
    public static Behaviour reply(String name, Reply reply) {
        return new Behaviour(name, reply, NONE.disruption, NONE.reshape, NONE.afterwards);
    }

    /** An error status in the profile's own envelope. */
    public static Behaviour error(int status) {
        return reply("error-" + status, new Reply.ErrorStatus(WireError.ofStatus(status), Optional.empty(), Map.of()));
    }

    /** An error status in a given envelope. */
    public static Behaviour error(String name, int status, ErrorEnvelope envelope) {
        return reply(name, new Reply.ErrorStatus(WireError.ofStatus(status), Optional.of(envelope), Map.of()));
    }

    /** An answer that is disrupted. */
    public static Behaviour disrupted(String name, Disruption disruption) {
        return new Behaviour(name, NONE.reply, disruption, NONE.reshape, NONE.afterwards);
    }

    /** An answer of another shape. */
    public static Behaviour reshaped(String name, UnaryOperator<StreamShape> reshape) {
        return new Behaviour(name, NONE.reply, NONE.disruption, reshape, NONE.afterwards);
    }

    /** The same with another end of the connection. */
    public Behaviour then(Afterwards other) {
        return new Behaviour(name, reply, disruption, reshape, other);
    }

    /** The same, also disrupted. */
    public Behaviour and(Disruption other) {
        return new Behaviour(name, reply, other, reshape, afterwards);
    }

    /** The same under another name. */
    public Behaviour named(String other) {
        return new Behaviour(other, reply, disruption, reshape, afterwards);
    }
}
