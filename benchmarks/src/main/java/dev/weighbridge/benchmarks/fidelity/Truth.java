package dev.weighbridge.benchmarks.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One answer as its sender saw it.
 *
 * @param sequence the number in the response's {@code x-simulator-request}
 * @param readNanos when the request had been read
 * @param tokenNanos when each token event was handed to the kernel
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Truth(long sequence, long readNanos, long[] tokenNanos) {

    /** The last answers of a truth file, by the moment their requests were read. */
    static List<Truth> last(Path file, int count) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Truth> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode entry = mapper.readTree(line);
            long[] nanos = mapper.convertValue(entry.get("tokenNanos"), long[].class);
            all.add(new Truth(
                    entry.get("sequence").asLong(), entry.get("readNanos").asLong(), nanos));
        }
        all.sort(Comparator.comparingLong(Truth::readNanos));
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    long firstNanos() {
        return tokenNanos[0];
    }

    long lastNanos() {
        return tokenNanos[tokenNanos.length - 1];
    }
}
