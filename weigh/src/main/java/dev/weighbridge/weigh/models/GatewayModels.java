package dev.weighbridge.weigh.models;

import dev.weighbridge.weigh.gateways.Gateway;
import dev.weighbridge.weigh.models.ModelRow.Free;
import java.util.List;
import java.util.Locale;

/**
 * The models of one gateway.
 *
 * @param gateway the gateway
 * @param rows its models, in its own order
 */
record GatewayModels(Gateway gateway, List<ModelRow> rows) {

    GatewayModels {
        rows = List.copyOf(rows);
    }

    /** Those whose id contains a text in whatever case. */
    GatewayModels matching(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return with(rows.stream()
                .filter(row -> row.id().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    /** Those that are known to cost nothing. */
    GatewayModels free() {
        return with(rows.stream().filter(row -> row.free() == Free.YES).toList());
    }

    /** How many may or may not cost something. */
    long ofUnknownPrice() {
        return rows.stream().filter(row -> row.free() == Free.UNKNOWN).count();
    }

    private GatewayModels with(List<ModelRow> others) {
        return new GatewayModels(gateway, others);
    }
}
