package dev.weighbridge.measurements.history;

import dev.weighbridge.measurements.baseline.json.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The history of a comparison in its file, {@code <comparison>.jsonl} in the folder of histories: one line a run, only ever
 * added to. A line that a kill cut short is passed over and counted.
 */
public final class HistoryFile {
    private HistoryFile() {}

    /** Adds a run. */
    public static void append(Path folder, String comparison, HistoryEntry entry) {
        Path file = folder.resolve(comparison + ".jsonl");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                String line = (endsInALine(channel) ? "" : "\n") + EntryText.of(entry) + "\n";
                ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("history " + file + " cannot be written", e);
        }
    }

    /** The history of a comparison; empty where there is none yet. */
    public static History read(Path folder, String comparison) {
        Path file = folder.resolve(comparison + ".jsonl");
        try {
            return Files.exists(file) ? parse(file.toString(), Files.readString(file)) : new History(List.of(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("history " + file + " cannot be read", e);
        }
    }

    /**
     * The history of a file's content.
     *
     * @param file the file's name, for errors
     * @throws IllegalArgumentException where a whole line is no run of a known version; one line says which and why
     */
    public static History parse(String file, String content) {
        List<HistoryEntry> entries = new ArrayList<>();
        int torn = 0;
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            if (!whole(line)) {
                torn += line.isBlank() ? 0 : 1;
                continue;
            }
            try {
                entries.add(EntryText.read(Fields.of(line)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "history " + file + ", line " + number + ": " + e.getMessage() + "; delete the line to go on",
                        e);
            }
        }
        return new History(entries, torn);
    }

    private static boolean whole(String line) {
        try {
            return !line.isBlank() && !Fields.of(line).names().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean endsInALine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() == 0 || channel.read(last, channel.size() - 1) < 1 || last.get(0) == '\n';
    }
}
