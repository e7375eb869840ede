package dev.weighbridge.measurements.limits.inference;

/** What else may have rejected a request that fitted. */
enum Strays {
    /** Next to nothing: a gateway's fault that calls itself a limit. */
    RARE(1e-3, true),
    /** What others who use the same limit took of it. */
    OF_OTHERS(0.3, true),
    /**
     * Another limit, of which nothing is known yet. That it lets through says nothing against it: it may reject seldom.
     */
    UNSETTLED(0.3, false);

    private final double rejected;
    private final double through;

    Strays(double often, boolean counted) {
        this.rejected = Math.log(often);
        this.through = counted ? Math.log1p(-often) : 0;
    }

    /** The logarithm of how likely a request that fitted is rejected nevertheless. */
    double rejected() {
        return rejected;
    }

    /** The logarithm of how likely it is let through. */
    double through() {
        return through;
    }
}
