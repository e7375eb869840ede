package dev.weighbridge.simulations.setup;

import java.net.URI;

/** The addresses by which what is known of targets is kept from run to run. */
public final class Addresses {
    private Addresses() {}

    /** The base URL; without its port where it is the simulator's, which has another one each time. */
    public static String of(Access access) {
        URI url = access.baseUrl();
        return access.target().simulated() ? url.getScheme() + "://" + url.getHost() + url.getPath() : url.toString();
    }
}
