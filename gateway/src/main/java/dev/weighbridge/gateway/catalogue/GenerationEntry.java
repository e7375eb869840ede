package dev.weighbridge.gateway.catalogue;

/** Whether the ledger already knows of a request. It learns of each only some seconds after its end. */
public sealed interface GenerationEntry {

    /** It does. */
    record Indexed(Generation generation) implements GenerationEntry {}

    /** Not yet, or never: the gateway answered 404, as it does of ids it will never know. */
    record NotYet() implements GenerationEntry {}
}
