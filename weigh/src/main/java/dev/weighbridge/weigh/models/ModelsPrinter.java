package dev.weighbridge.weigh.models;

import dev.weighbridge.weigh.console.PlainText;
import java.io.PrintWriter;
import java.util.List;

/** Prints models: the lists to one side; what is missing from them, and why, to the other. */
final class ModelsPrinter {
    private static final String COMMAND = "weigh models: ";

    private final PrintWriter out;
    private final PrintWriter err;

    ModelsPrinter(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void print(Listings listings, boolean freeOnly, boolean json) {
        List<GatewayModels> shown = listings.answered().stream()
                .map(one -> freeOnly ? one.free() : one)
                .toList();
        if (json) {
            out.println(ModelJson.text(shown));
        } else {
            shown.forEach(this::table);
        }
        if (freeOnly) {
            listings.answered().forEach(this::noteUnknown);
        }
        listings.failures().forEach(failure -> err.println(COMMAND + PlainText.of(failure)));
    }

    private void table(GatewayModels one) {
        out.println(one.gateway().label());
        if (one.rows().isEmpty()) {
            out.println("  no such model");
        }
        ModelTable.lines(one.rows()).stream()
                .skip(one.rows().isEmpty() ? 1 : 0)
                .forEach(line -> out.println("  " + line));
    }

    private void noteUnknown(GatewayModels one) {
        long unknown = one.ofUnknownPrice();
        if (unknown > 0) {
            err.println(COMMAND + one.gateway().label() + ": left out, as it is not known whether they are free: "
                    + unknown + (unknown == 1 ? " model" : " models"));
        }
    }
}
