package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path temporary;

    @Test
    void aNewRunIsAFolderWithItsManifest() {
        Manifest manifest = manifest("r1", "plan-1");
        RunFolder folder = open(manifest, false);
        assertThat(folder.resumed()).isFalse();
        assertThat(RunFolder.at(folder.path()).manifest()).isEqualTo(manifest);
    }

    @Test
    void laterProcessesOfOneCallJoinTheSameFolder() {
        RunFolder first = open(manifest("r1", "plan-1"), false);
        RunFolder second = open(manifest("r1", "plan-1"), true);
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.resumed()).isFalse();
    }

    @Test
    void anUnfinishedRunOfTheSamePlanIsGoneOnWithByEveryProcessOfTheNextCall() {
        RunFolder begun = open(manifest("r1", "plan-1"), false);
        RunFolder first = open(manifest("r2", "plan-1"), false);
        RunFolder second = open(manifest("r2", "plan-1"), false);
        assertThat(first.path()).isEqualTo(begun.path());
        assertThat(first.resumed()).isTrue();
        assertThat(second.path()).isEqualTo(begun.path());
        assertThat(RunFolder.find(runs(), "r2").map(RunFolder::path)).hasValue(begun.path());
    }

    @Test
    void aFreshRunLeavesTheUnfinishedOneAlone() {
        open(manifest("r1", "plan-1"), false);
        assertThat(open(manifest("r2", "plan-1"), true).id()).isEqualTo("r2");
    }

    @Test
    void anotherPlanIsNotGoneOnWith() {
        open(manifest("r1", "plan-1"), false);
        assertThat(open(manifest("r2", "plan-2"), false).id()).isEqualTo("r2");
    }

    @Test
    void aFinishedRunIsNotGoneOnWith() {
        open(manifest("r1", "plan-1"), false).markFinished();
        assertThat(open(manifest("r2", "plan-1"), false).id()).isEqualTo("r2");
    }

    @Test
    void theIdOfAFinishedRunIsRefused() {
        open(manifest("r1", "plan-1"), false).markFinished();
        assertThatThrownBy(() -> open(manifest("r1", "plan-1"), false))
                .hasMessage("run r1 is finished; give another id with -Drun=ID or leave it out");
    }

    @Test
    void theIdOfAnotherPlanIsRefused() {
        open(manifest("r1", "plan-1"), false);
        assertThatThrownBy(() -> open(manifest("r1", "plan-2"), false))
                .hasMessage("run r1 exists and has another plan; give another id with -Drun=ID or leave it out");
    }

    @Test
    void aFolderWithoutAManifestIsNoRun() throws IOException {
        Files.createDirectories(runs().resolve("r1"));
        assertThat(RunFolder.find(runs(), "r1")).isEmpty();
    }

    @Test
    void latestPointsAtTheRunByARelativeLink() throws IOException {
        open(manifest("r1", "plan-1"), false).pointLatestAtIt();
        open(manifest("r2", "plan-2"), false).pointLatestAtIt();
        assertThat(Files.readSymbolicLink(temporary.resolve("latest"))).isEqualTo(Path.of("runs/r2"));
    }

    private RunFolder open(Manifest manifest, boolean fresh) {
        return RunFolder.openOrResume(runs(), manifest, fresh);
    }

    private Path runs() {
        return temporary.resolve("runs");
    }

    private static Manifest manifest(String run, String planHash) {
        Manifest base = Samples.manifest(run, new Caps(1, 1, Money.ZERO));
        return new Manifest(
                base.version(),
                run,
                base.startedAt(),
                planHash,
                base.comparison(),
                base.casesByWorkload(),
                base.baseUrls(),
                base.command(),
                base.facts());
    }
}
