package dev.weighbridge.benchmarks.evals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a gateway noted of each request as it came. */
final class Arrivals {
    private static final String TAB = "\t";

    private Arrivals() {}

    /**
     * A request that came.
     *
     * @param sequence its number at the gateway, from 1
     */
    record Arrival(long sequence, String model, String prompt) {}

    static String line(long sequence, String model, String prompt) {
        return sequence + TAB + model + TAB + prompt.strip().replaceAll("\\s+", " ") + "\n";
    }

    /** All that came so far; a line that is just being written is left out. */
    static List<Arrival> read(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Arrivals::arrival)
                .toList();
    }

    private static Arrival arrival(String line) {
        String[] parts = line.split(TAB, 3);
        return new Arrival(Long.parseLong(parts[0]), parts[1], parts[2]);
    }
}
