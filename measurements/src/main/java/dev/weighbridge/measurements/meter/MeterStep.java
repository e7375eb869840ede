package dev.weighbridge.measurements.meter;

/** What is to be done next for a target's meter. */
public sealed interface MeterStep {

    /** Sends this. */
    record Send(MeterProbe probe) implements MeterStep {}

    /**
     * Does nothing until then, or until a probe ends.
     *
     * @param nanos a moment of the monotonic clock; {@link Long#MAX_VALUE} where only an ending probe goes on with it
     */
    record Wait(long nanos) implements MeterStep {}

    /** Nothing more is asked. */
    record Done() implements MeterStep {}
}
