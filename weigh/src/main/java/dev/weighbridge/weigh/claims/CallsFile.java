package dev.weighbridge.weigh.claims;

import dev.weighbridge.evalsuites.claims.Observation;
import dev.weighbridge.gateway.exchange.ResponseHead;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code calls.txt}: each call under its id, with what stood on the wire; no key is in it. */
final class CallsFile {
    private CallsFile() {}

    static void write(Path folder, List<Observation> calls) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("calls.txt"))) {
            for (Observation call : calls) {
                write(out, call);
            }
        }
    }

    private static void write(BufferedWriter out, Observation call) throws IOException {
        out.write("== " + call.id() + " " + call.call() + " " + call.dialect().label() + " " + call.model() + "\n");
        out.write(call.exchange().outcome() + "\n");
        ResponseHead head = call.exchange().head();
        if (head != null) {
            out.write("HTTP " + head.status() + "\n");
            for (var header : head.headers()) {
                out.write(header.name() + ": " + header.value() + "\n");
            }
        }
        out.write("\n" + call.body() + "\n\n");
    }
}
