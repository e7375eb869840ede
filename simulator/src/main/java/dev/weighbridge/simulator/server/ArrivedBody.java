package dev.weighbridge.simulator.server;

/** The bytes of a request's body, shared and not changed. */
final class ArrivedBody {
    private final byte[] bytes;

    ArrivedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
