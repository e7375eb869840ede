package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.plan.Block;
import dev.weighbridge.measurements.plan.BlockResult;
import dev.weighbridge.measurements.plan.PlannedRequest;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import java.util.List;
import java.util.Optional;

/** Where requests are asked leave for and handed in, one by one. Used by one thread. */
interface Desk {

    /** The block's requests that are still to be sent, by offset; fewer than planned in a run that goes on. */
    List<PlannedRequest> toSend(Block block);

    /** Asks leave to send. */
    Reservation reserve(Block block, PlannedRequest request);

    /** The request made ready; {@code scheduledNanos} is when it is due. */
    Work prepare(Block block, PlannedRequest request, Reserved reserved, long scheduledNanos);

    /** Hands in what became of it. */
    void settle(Work work, Exchange exchange);

    /** Why no further request makes sense after a block, one line; empty where they do. */
    Optional<String> objection(Block block);

    /** How a block went of which everything was handed in. */
    BlockResult result(Block block);
}
