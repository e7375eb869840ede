package dev.weighbridge.evalsuites.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.evalsuites.engine.testing.Runs;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalRowsTest {
    private final EvalPlan plan = Plans.of(3, "free");
    private final EvalItem item = plan.items().get(0);
    private final List<EvalRow> rows = new ArrayList<>();

    @TempDir
    Path runs;

    private RunFolder folder;

    @BeforeEach
    void begin() {
        folder = Runs.folder(runs, plan, Plans.WIDE, true);
    }

    @Test
    void aJournalWithoutEvaluationsHasNoRows() {
        write(new Labels("StreamingLatencySimulation", "free", "sums", "c0", 0, 1, "2/s", 1, false));
        assertThat(read().rows()).isEmpty();
        assertThat(read().attempts()).isEmpty();
    }

    @Test
    void theAttemptThatEndsAnItemIsItsRow() {
        write(item, Replies.limited(), Replies.status(503, ErrorKind.OVERLOADED), Replies.answered("4"));
        assertThat(read().rows()).containsExactly(item);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.attempts()).isEqualTo(3);
            assertThat(row.exchange().content()).isEqualTo("4");
        });
    }

    @Test
    void attemptsOfAnItemWithoutARowAreCounted() {
        write(item, Replies.limited(), Replies.status(503, ErrorKind.OVERLOADED));
        assertThat(read().rows()).isEmpty();
        assertThat(read().attempts()).isEqualTo(Map.of(item, 2));
    }

    @Test
    void aTargetThatServesNobodyLeavesItsItemsAsTheyWere() {
        write(item, Replies.status(401, ErrorKind.AUTHENTICATION), Replies.ended(new Outcome.Censored()));
        assertThat(read()).isEqualTo(new Earlier(read().rows(), Map.of(), read().used()));
        assertThat(read().rows()).isEmpty();
    }

    @Test
    void whatWasInFlightIsUsedUpAtItsWorst() {
        write(item, Replies.answered("4"));
        assertThat(read().used().money()).isEqualTo(Plans.PRICE.of(10, 5));
        write(plan.labels(plan.items().get(1), "EvalSuitesSimulation", 1));

        assertThat(read().used().money())
                .isEqualTo(Plans.PRICE.of(10, 5).plus(plan.worst(item).money()));
        assertThat(read().used().requests()).isEqualTo(3);
    }

    private Earlier read() {
        rows.clear();
        return EvalRows.read(folder, plan, Plans.consequences(), rows::add);
    }

    /** Writes reservations, and for each the exchange that follows where there is one. */
    private void write(Labels labels, Exchange... exchanges) {
        try (Journal journal =
                folder.journal("EvalSuitesSimulation", new TestingNanoClock(0), Plans.WALL, Runs.LETTERS)) {
            Reserved reserved = (Reserved) journal.reserve(labels, plan.worst(item));
            for (Exchange exchange : exchanges) {
                journal.settle(reserved, exchange, "What is 2 + 2?");
            }
        }
    }

    private void write(EvalItem of, Exchange... exchanges) {
        for (int i = 0; i < exchanges.length; i++) {
            write(plan.labels(of, "EvalSuitesSimulation", i + 1), exchanges[i]);
        }
    }
}
