package dev.weighbridge.evalsuites.engine;

import dev.weighbridge.gateway.exchange.Exchange;
import java.util.Set;

/** Says which suites need not be asked to their end. Used by one thread at a time. */
public interface EarlyEnds {
    /** Every suite is asked to its end. */
    EarlyEnds NONE = new EarlyEnds() {
        @Override
        public void settled(EvalItem item, Exchange exchange) {}

        @Override
        public Set<String> suites() {
            return Set.of();
        }
    };

    /** Takes the row of an item. */
    void settled(EvalItem item, Exchange exchange);

    /** The names of the suites of which nothing more need be asked. */
    Set<String> suites();
}
