package dev.weighbridge.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.simulator.skill.Quality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthLogTest {
    @Test
    void oldestEntriesAreDroppedBeyondTheLimit() {
        TruthLog log = new TruthLog(2, Optional.empty());
        for (int sequence = 1; sequence <= 3; sequence++) {
            log.record(draft(sequence).end(Ending.ERROR));
        }
        assertThat(log.entries()).extracting(TruthEntry::sequence).containsExactly(2L, 3L);
        assertThat(log.recorded()).isEqualTo(3);
        assertThat(log.find(1)).isEmpty();
    }

    @Test
    void endedIsThereWhenTheEntryIs() {
        TruthLog log = new TruthLog(2, Optional.empty());
        var waiting = log.ended(1);
        assertThat(waiting).isNotDone();
        TruthEntry entry = draft(1).end(Ending.CUT);
        log.record(entry);
        assertThat(waiting.join()).isSameAs(entry);
        assertThat(log.ended(1).join()).isSameAs(entry);
    }

    @Test
    void linesAreAsDocumented(@TempDir Path folder) {
        GoldenFile.of("truth.golden.jsonl").matches(() -> {
            Path file = folder.resolve("truth.jsonl");
            try (TruthLog log = new TruthLog(1, Optional.of(TruthFile.open(file)))) {
                log.record(draft(1).end(Ending.ERROR));
                log.record(answered().end(Ending.LENGTH));
            }
            return read(file);
        });
    }

    @Test
    void fileThatCannotBeWrittenIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none/truth.jsonl");
        assertThatThrownBy(() -> TruthFile.open(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void nothingIsBilledForAnAnswerWithoutATokenSent() {
        TruthDraft draft = draft(1);
        draft.admitted("Prime", "gen-1", new TokenPrice(1, 1, null, Money.ZERO), 9);
        assertThat(draft.end(Ending.COMPLETED).billed()).isEqualTo(Money.ZERO);
    }

    private static TruthDraft draft(long sequence) {
        TruthDraft draft = new TruthDraft(sequence, "openrouter", 1_000);
        draft.status(429);
        return draft;
    }

    private static TruthDraft answered() {
        TruthDraft draft = new TruthDraft(2, "openrouter", 2_000);
        draft.model("acme/안녕");
        draft.admitted("Prime", "gen-1", new TokenPrice(500_000, 1_500_000, null, Money.ZERO), 6);
        draft.queued(50);
        draft.fault("gzip");
        draft.tokenEvent(2_100, 1);
        draft.restamp(draft.tokenEvent(2_200, 2), 2_250);
        draft.finished("length");
        draft.usageSent();
        draft.keyed(new KeyedTruth("arithmetic", Quality.TRUNCATED, 1, 3, false));
        return draft;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
