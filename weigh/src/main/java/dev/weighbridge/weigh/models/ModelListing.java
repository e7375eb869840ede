package dev.weighbridge.weigh.models;

import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.gateways.Gateway;
import java.util.List;

/** Where the models of a gateway come from. */
@FunctionalInterface
interface ModelListing {

    /**
     * Asks once, and blocks meanwhile.
     *
     * @throws CommandFailed with {@link dev.weighbridge.weigh.console.ExitCode#INVALID} where there is no list to be had
     */
    List<ModelRow> of(Gateway gateway);
}
