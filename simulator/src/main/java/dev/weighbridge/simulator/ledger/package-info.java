/** What a gateway's customer bought, used and may still use: {@link dev.weighbridge.simulator.ledger.Ledger}. */
@NullMarked
package dev.weighbridge.simulator.ledger;

import org.jspecify.annotations.NullMarked;
