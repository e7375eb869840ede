package dev.weighbridge.measurements.run;

import dev.weighbridge.measurements.run.JournalLine.Resumed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All runs of a project, newest first. */
final class RunFolders {
    private final Path root;

    RunFolders(Path root) {
        this.root = root;
    }

    RunFolder openOrResume(Manifest manifest, boolean fresh) {
        Optional<RunFolder> present = find(manifest.run());
        if (present.isPresent()) {
            return joined(present.get(), manifest);
        }
        Optional<RunFolder> unfinished = fresh ? Optional.empty() : unfinished(manifest.planHash());
        return unfinished.map(folder -> resumed(folder, manifest.run())).orElseGet(() -> begun(manifest));
    }

    Optional<RunFolder> find(String runId) {
        Path own = root.resolve(runId);
        if (RunFolder.hasManifest(own)) {
            return Optional.of(RunFolder.at(own));
        }
        return open().stream()
                .filter(folder -> wasResumedAs(folder, runId))
                .findFirst()
                .map(folder -> new RunFolder(folder.path(), folder.manifest(), true));
    }

    private RunFolder joined(RunFolder folder, Manifest manifest) {
        if (!folder.manifest().planHash().equals(manifest.planHash())) {
            throw new IllegalArgumentException("run " + manifest.run()
                    + " exists and has another plan; give another id with -Drun=ID or leave it out");
        }
        if (RunFolder.isFinished(folder.path())) {
            throw new IllegalArgumentException(
                    "run " + manifest.run() + " is finished; give another id with -Drun=ID or leave it out");
        }
        return folder;
    }

    private Optional<RunFolder> unfinished(String planHash) {
        return open().stream()
                .filter(folder -> folder.manifest().planHash().equals(planHash))
                .findFirst();
    }

    private static RunFolder resumed(RunFolder folder, String runId) {
        try (AppendFile file = AppendFile.open(folder.path(), line -> {})) {
            file.locked(() -> {
                file.append(new Resumed(runId));
                return runId;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the journal in " + folder.path() + " cannot be written", e);
        }
        return new RunFolder(folder.path(), folder.manifest(), true);
    }

    private RunFolder begun(Manifest manifest) {
        Path folder = root.resolve(manifest.run());
        RunFolder.writeManifest(folder, manifest);
        return new RunFolder(folder, manifest, false);
    }

    /** The runs that may be gone on with, newest first. */
    private List<RunFolder> open() {
        return folders().stream()
                .filter(folder -> !RunFolder.isFinished(folder))
                .map(RunFolder::at)
                .sorted(Comparator.comparing(
                                (RunFolder folder) -> folder.manifest().startedAt())
                        .reversed())
                .toList();
    }

    /** The newest run that is wanted, by the ids of runs; those that cannot be read are passed over. */
    Optional<RunFolder> newest(Predicate<RunFolder> wanted) {
        return folders().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(RunFolders::readable)
                .filter(wanted)
                .findFirst();
    }

    private static Stream<RunFolder> readable(Path folder) {
        try {
            return Stream.of(RunFolder.at(folder));
        } catch (UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(RunFolder::hasManifest).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be read", e);
        }
    }

    /** A manifest that cannot be read is of a run that nobody can use. */
    List<RunFolder> readable() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(RunFolder::hasManifest)
                    .flatMap(RunFolders::read)
                    .sorted(Comparator.comparing(folder -> folder.manifest().startedAt()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be read", e);
        }
    }

    private static Stream<RunFolder> read(Path folder) {
        try {
            return Stream.of(RunFolder.at(folder));
        } catch (UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static boolean wasResumedAs(RunFolder folder, String runId) {
        AtomicBoolean found = new AtomicBoolean();
        folder.read(line -> found.compareAndSet(
                false, line instanceof Resumed as && as.run().equals(runId)));
        return found.get();
    }
}
