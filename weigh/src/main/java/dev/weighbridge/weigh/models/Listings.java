package dev.weighbridge.weigh.models;

import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.gateways.Gateway;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What several gateways answered.
 *
 * @param answered those that gave a list
 * @param failures one line for each that did not
 */
record Listings(List<GatewayModels> answered, List<String> failures) {

    Listings {
        answered = List.copyOf(answered);
        failures = List.copyOf(failures);
    }

    /** Asks one after the other; one that fails does not keep the others from being asked. */
    static Listings of(Collection<Gateway> gateways, ModelListing listing) {
        List<GatewayModels> answered = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Gateway gateway : gateways) {
            try {
                answered.add(new GatewayModels(gateway, listing.of(gateway)));
            } catch (CommandFailed failed) {
                failures.add(failed.getMessage());
            }
        }
        return new Listings(answered, failures);
    }

    /** The same with those models only whose id contains a text. */
    Listings matching(String text) {
        return new Listings(answered.stream().map(one -> one.matching(text)).toList(), failures);
    }
}
