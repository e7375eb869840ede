package dev.weighbridge.simulator.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A file with one JSON line for each entry, written by a thread of its own so that no response waits for a disk. */
public final class TruthFile implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private final Writer writer;
    private final Thread thread;
    private volatile @Nullable IOException failure;

    private TruthFile(Writer writer) {
        this.writer = writer;
        this.thread = new Thread(this::drain, "simulator-truth");
        thread.setDaemon(true);
    }

    /**
     * Opens the file anew.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static TruthFile open(Path path) {
        try {
            TruthFile file = new TruthFile(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
            file.thread.start();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("truth file " + path + " cannot be written; give another path", e);
        }
    }

    void write(TruthEntry entry) {
        lines.add(new Line.Entry(entry));
    }

    private void drain() {
        try (Writer out = writer) {
            while (lines.take() instanceof Line.Entry line) {
                out.write(json(line.entry()));
                if (lines.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String json(TruthEntry entry) throws IOException {
        return MAPPER.writeValueAsString(entry) + "\n";
    }

    /**
     * Writes what is left and closes the file.
     *
     * @throws UncheckedIOException where something could not be written
     */
    @Override
    public void close() {
        lines.add(new Line.End());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        IOException failed = failure;
        if (failed != null) {
            throw new UncheckedIOException("truth file is not whole", failed);
        }
    }

    private sealed interface Line {
        record Entry(TruthEntry entry) implements Line {}

        record End() implements Line {}
    }
}
