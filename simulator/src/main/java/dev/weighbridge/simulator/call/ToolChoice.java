package dev.weighbridge.simulator.call;

/** Whether a request wants tools to be called. */
public sealed interface ToolChoice {
    /** No tool may be called. */
    record None() implements ToolChoice {}

    /** The model decides. */
    record Auto() implements ToolChoice {}

    /** One at least must be called. */
    record Required() implements ToolChoice {}

    /** This one must be called. */
    record Named(String name) implements ToolChoice {}
}
