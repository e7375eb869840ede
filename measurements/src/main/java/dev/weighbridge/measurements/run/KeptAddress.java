package dev.weighbridge.measurements.run;

import dev.weighbridge.measurements.comparison.Target;
import java.net.URI;

/** The address by which what is known of a target is kept from run to run. */
public final class KeptAddress {
    private KeptAddress() {}

    /** The base URL; without its port where it is the simulator's, which has another one each time. */
    public static String of(Target target, URI baseUrl) {
        return target.simulated()
                ? baseUrl.getScheme() + "://" + baseUrl.getHost() + baseUrl.getPath()
                : baseUrl.toString();
    }
}
