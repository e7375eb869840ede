package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Exchange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of {@code exchanges.jsonl}. Lines are only ever added; what a line of another version adds is tolerated. */
public sealed interface JournalLine {

    /**
     * A process began to write.
     *
     * @param shard unique name of the process's part, the first half of its exchange ids
     * @param simulation the simulation's simple class name
     * @param wall the wall clock at {@code nanos}
     * @param nanos the monotonic clock at {@code wall}
     */
    record ShardBegan(String shard, String simulation, Instant wall, long nanos) implements JournalLine {}

    /** Leave was given to send; without a settlement the request was in flight when the process died. */
    record Promised(Reserved reservation) implements JournalLine {}

    /**
     * An exchange ended.
     *
     * @param id the id of its reservation
     * @param labels what it was sent for
     * @param exchange what happened; texts are empty where the run does not store them
     * @param local tokens counted here; null where none could be
     * @param prompt the user's message; null where texts are not stored
     */
    record Settled(
            String id,
            Labels labels,
            Exchange exchange,
            @Nullable LocalCounts local,
            @Nullable String prompt) implements JournalLine {}

    /**
     * An answer was taken from an earlier run. Nothing was sent for it, so it has neither times nor usage.
     *
     * @param id unique as that of an exchange
     * @param labels what it would have been sent for
     * @param exchange what was answered
     * @param prompt the user's message
     * @param run the run that asked for it
     * @param askedAt when that run was begun
     */
    record Recalled(String id, Labels labels, Exchange exchange, String prompt, String run, Instant askedAt)
            implements JournalLine {}

    /**
     * A simulation is over.
     *
     * @param simulation the simulation's simple class name
     * @param shard the process's part
     * @param finished whether it did all it planned; false where it was refused, capped or died in an orderly way
     * @param because why it stopped early, one line; empty where it finished
     */
    record SimulationEnded(String simulation, String shard, boolean finished, String because) implements JournalLine {}

    /** A maven call went on with this run under another id. */
    record Resumed(String run) implements JournalLine {}
}
