package dev.weighbridge.measurements.run;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.gateway.token.TokenCounter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The folder of one run: its manifest, its journal and everything rendered from them. */
public final class RunFolder {
    static final String MANIFEST = "run.json";
    static final String JOURNAL = "exchanges.jsonl";
    static final String LOCK = "exchanges.lock";
    static final String FINISHED = "finished";

    private final Path path;
    private final Manifest manifest;
    private final boolean resumed;

    RunFolder(Path path, Manifest manifest, boolean resumed) {
        this.path = path;
        this.manifest = manifest;
        this.resumed = resumed;
    }

    /**
     * The folder this Maven call's run belongs in: the one that has its id; else, unless {@code fresh}, the newest
     * unfinished one of the same plan, which is gone on with; else a new one.
     *
     * @throws IllegalArgumentException whose message is one line, where the id is taken by another plan or by a finished
     *     run
     */
    public static RunFolder openOrResume(Path runsRoot, Manifest manifest, boolean fresh) {
        return new RunFolders(runsRoot).openOrResume(manifest, fresh);
    }

    /** The run of this id, or the one that was gone on with under this id; empty where there is none. */
    public static Optional<RunFolder> find(Path runsRoot, String runId) {
        return new RunFolders(runsRoot).find(runId);
    }

    /** All runs of a project that are of this version's form, the earliest first. */
    public static List<RunFolder> all(Path runsRoot) {
        return new RunFolders(runsRoot).readable();
    }

    /** The newest run that is wanted, finished or not; empty where there is none that can be read. */
    public static Optional<RunFolder> newest(Path runsRoot, Predicate<RunFolder> wanted) {
        return new RunFolders(runsRoot).newest(wanted);
    }

    /** An existing run folder, for reading. */
    public static RunFolder at(Path folder) {
        return new RunFolder(folder, readManifest(folder), false);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The run's id, which is the folder's name. */
    public String id() {
        return manifest.run();
    }

    /** Whether an unfinished run is gone on with. */
    public boolean resumed() {
        return resumed;
    }

    /** What the run set out to do. */
    public Manifest manifest() {
        return manifest;
    }

    /** This process's hand in the journal; one for each process, closed at its end. */
    public Journal journal(String simulation, NanoClock nanos, InstantSource wall, TokenCounter counter) {
        return journal(simulation, nanos, wall, counter, line -> {});
    }

    /**
     * The same, for who would read the journal once it is closed and need not do so.
     *
     * @param follower gets every line from the first on, in the order in which they stand: those that are there, those
     *     written through this journal, and those of other processes as far as this one came to read them; one at a
     *     time, on the threads that write
     */
    public Journal journal(
            String simulation,
            NanoClock nanos,
            InstantSource wall,
            TokenCounter counter,
            Consumer<JournalLine> follower) {
        try {
            return new Journal(path, manifest, simulation, nanos, wall, counter, follower);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal in " + path + " cannot be opened", e);
        }
    }

    /** Reads the journal from its first line to its last. */
    public JournalRead read(Consumer<JournalLine> reader) {
        return read("", List.of(reader));
    }

    /** The same for several ends: each gets every line in order and never two at once, and one may be ahead of another. */
    public JournalRead read(List<Consumer<JournalLine>> readers) {
        return read("", readers);
    }

    /** Reads the lines in which a text stands, be it where it will: for who needs few of very many. */
    public JournalRead read(String mentioned, Consumer<JournalLine> reader) {
        return read(mentioned, List.of(reader));
    }

    /**
     * The same, hashing the journal on the way.
     *
     * @return the SHA-256 of the bytes that were read, in hexadecimal; empty where there is no journal
     */
    public Optional<String> readHashing(List<Consumer<JournalLine>> readers) {
        Path journal = path.resolve(JOURNAL);
        if (!Files.exists(journal)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(journal)) {
            return Optional.of(HashedRead.of(in, readers));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal in " + path + " cannot be read", e);
        }
    }

    private JournalRead read(String mentioned, List<Consumer<JournalLine>> readers) {
        try {
            return JournalRead.of(path.resolve(JOURNAL), mentioned, readers);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal in " + path + " cannot be read", e);
        }
    }

    /** Marks the run as finished: no later call goes on with it. */
    public void markFinished() {
        try {
            Files.writeString(path.resolve(FINISHED), "");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be marked as finished", e);
        }
    }

    /** Makes {@code latest}, beside the folder of runs, point at this one; where links are impossible, a text file. */
    public void pointLatestAtIt() {
        Path runs = requireNonNull(path.toAbsolutePath().getParent(), "a run folder has a parent");
        Path latest = runs.resolveSibling("latest");
        Path relative = runs.getFileName().resolve(path.getFileName());
        try {
            Files.deleteIfExists(latest);
            link(latest, relative);
        } catch (IOException e) {
            throw new UncheckedIOException(latest + " cannot be pointed at " + relative, e);
        }
    }

    private static void link(Path latest, Path relative) throws IOException {
        try {
            Files.createSymbolicLink(latest, relative);
        } catch (UnsupportedOperationException e) {
            Files.writeString(latest, relative + "\n");
        }
    }

    static boolean isFinished(Path folder) {
        return Files.exists(folder.resolve(FINISHED));
    }

    static boolean hasManifest(Path folder) {
        return Files.exists(folder.resolve(MANIFEST));
    }

    static Manifest readManifest(Path folder) {
        try {
            return RunJson.MAPPER.readValue(folder.resolve(MANIFEST).toFile(), Manifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(MANIFEST) + " cannot be read", e);
        }
    }

    static void writeManifest(Path folder, Manifest manifest) {
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, MANIFEST, ".tmp");
            RunJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(temporary.toFile(), manifest);
            Files.move(temporary, folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written", e);
        }
    }
}
