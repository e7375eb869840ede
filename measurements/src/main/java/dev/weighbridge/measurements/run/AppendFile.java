package dev.weighbridge.measurements.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A journal that several processes append to. Whoever holds its lock has read all that others wrote, and what is
 * appended has been given to the kernel when the call returns. Not thread-safe.
 */
final class AppendFile implements AutoCloseable {
    private final FileChannel journal;
    private final FileChannel lockFile;
    private final Consumer<JournalLine> reader;
    private long position;

    private AppendFile(FileChannel journal, FileChannel lockFile, Consumer<JournalLine> reader) {
        this.journal = journal;
        this.lockFile = lockFile;
        this.reader = reader;
    }

    static AppendFile open(Path folder, Consumer<JournalLine> reader) throws IOException {
        FileChannel journal = FileChannel.open(
                folder.resolve(RunFolder.JOURNAL),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileChannel lock =
                FileChannel.open(folder.resolve(RunFolder.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new AppendFile(journal, lock, reader);
    }

    /** Work that is done while no other process writes. */
    interface Locked<T> {
        T run() throws IOException;
    }

    /** Reads what others wrote since, then does the work, all under the lock. */
    @SuppressWarnings("try") // the lock is held, not used
    <T> T locked(Locked<T> work) throws IOException {
        try (FileLock held = lock()) {
            if (journal.size() != position) {
                catchUp();
            }
            return work.run();
        }
    }

    /** Appends a line and reads it as any other; only within {@link #locked}. */
    void append(JournalLine line) throws IOException {
        append(line, JournalCodec.encode(line));
    }

    /** The same for a line that was encoded before, so that nobody waits at the lock for that. */
    void append(JournalLine line, byte[] encoded) throws IOException {
        write(encoded);
        reader.accept(line);
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long at = position;
        while (buffer.hasRemaining()) {
            at += journal.write(buffer, at);
        }
        position = at;
    }

    private void catchUp() throws IOException {
        journal.position(position);
        InputStream unread = Channels.newInputStream(journal);
        JournalRead.of(unread, reader);
        position = journal.size();
        if (!endsWithLineFeed()) {
            // A kill cut the last line short; what follows must begin a line of its own.
            write(new byte[] {'\n'});
        }
    }

    private boolean endsWithLineFeed() throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return position == 0 || journal.read(last, position - 1) < 1 || last.get(0) == '\n';
    }

    /** The lock is per process; two journals of one process take turns by trying again. */
    private FileLock lock() throws IOException {
        while (true) {
            try {
                return lockFile.lock();
            } catch (OverlappingFileLockException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
        lockFile.close();
    }
}
