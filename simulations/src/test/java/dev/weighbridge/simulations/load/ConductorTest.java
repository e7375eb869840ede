package dev.weighbridge.simulations.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.plan.Block;
import dev.weighbridge.measurements.plan.BlockResult;
import dev.weighbridge.measurements.plan.LoadScript;
import dev.weighbridge.measurements.plan.PlannedRequest;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.simulations.front.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConductorTest {
    private static final long MILLI = 1_000_000;
    private static final Level OPEN = new Level.Open(10);

    private final TestingNanoClock clock = new TestingNanoClock(1_000 * MILLI);
    private final TestingTurns turns = new TestingTurns(clock);
    private final RecordingDesk desk = new RecordingDesk();
    private final List<Work> sent = new ArrayList<>();
    private int dismissed;

    @Test
    void anOpenRequestIsDueAtItsOffsetFromTheStartOfItsBlock() {
        conduct(3, block(0, OPEN, 0, 40 * MILLI, 100 * MILLI));
        turns.runAll();
        long start = sent.get(0).scheduledNanos();
        assertThat(sent).extracting(work -> work.scheduledNanos() - start).containsExactly(0L, 40 * MILLI, 100 * MILLI);
    }

    @Test
    void anOpenRequestIsReadyBeforeItIsDue() {
        conduct(1, block(0, OPEN, 100 * MILLI));
        turns.runAll();
        assertThat(clock.nanos()).isEqualTo(sent.get(0).scheduledNanos() - Conductor.LEAD.toNanos());
    }

    @Test
    void aRequestWithoutAFreeWorkerKeepsItsMomentAndGoesToTheNextWorkerThatComes() {
        Conductor conductor = conduct(1, block(0, OPEN, 0, 10 * MILLI));
        turns.runAll();
        assertThat(sent).hasSize(1);
        clock.advance(500 * MILLI);
        end(conductor, sent.get(0));
        turns.runAll();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).scheduledNanos()).isEqualTo(sent.get(0).scheduledNanos() + 10 * MILLI);
    }

    @Test
    void aClosedLevelKeepsItsConcurrencyAndTheNextIsDueAThinkTimeAfterOneHasEnded() {
        Conductor conductor = conduct(5, block(0, new Level.Closed(2), 0, 0, 0));
        turns.runAll();
        assertThat(sent).hasSize(2);
        clock.advance(70 * MILLI);
        end(conductor, sent.get(0));
        turns.runAll();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2).scheduledNanos()).isEqualTo(clock.nanos() + Conductor.THINK.toNanos());
    }

    @Test
    void theFirstRequestsOfAClosedLevelFollowEachOtherClosely() {
        conduct(3, block(0, new Level.Closed(3), 0, 0, 0));
        long start = clock.nanos() + Conductor.LEAD.toNanos();
        turns.runAll();
        assertThat(sent).extracting(work -> work.scheduledNanos() - start).containsExactly(0L, 2 * MILLI, 4 * MILLI);
    }

    @Test
    void aBlockBeginsWhenAllOfTheOneBeforeHasEnded() {
        Conductor conductor = conduct(2, block(0, OPEN, 0, 0), block(1, OPEN, 0));
        turns.runAll();
        end(conductor, sent.get(0));
        turns.runAll();
        assertThat(sent).hasSize(2);
        end(conductor, sent.get(1));
        turns.runAll();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2).reserved().labels().block()).isEqualTo(1);
    }

    @Test
    void everyoneGoesHomeAtTheEndAndSoDoesWhoeverComesLater() {
        Conductor conductor = conduct(2, block(0, OPEN, 0));
        turns.runAll();
        end(conductor, sent.get(0));
        turns.runAll();
        assertThat(dismissed).isEqualTo(2);
        assertThat(conductor.finished()).isTrue();
        conductor.parked(worker());
        turns.runAll();
        assertThat(dismissed).isEqualTo(3);
    }

    @Test
    void aRefusalLetsWhatIsUnderWayEndAndSaysWhy() {
        desk.leaves = 1;
        Conductor conductor = conduct(3, block(0, OPEN, 0, 0, 0), block(1, OPEN, 0));
        turns.runAll();
        assertThat(sent).hasSize(1);
        assertThat(dismissed).isZero();
        end(conductor, sent.get(0));
        turns.runAll();
        assertThat(desk.settled).hasSize(1);
        assertThat(dismissed).isEqualTo(3);
        assertThat(conductor.finished()).isFalse();
        assertThat(conductor.because()).startsWith("cap reached: requests");
    }

    @Test
    void aRefusalOfTheVeryFirstRequestEndsTheRun() {
        desk.leaves = 0;
        Conductor conductor = conduct(1, block(0, new Level.Closed(4), 0, 0));
        turns.runAll();
        assertThat(dismissed).isEqualTo(1);
        assertThat(conductor.because()).startsWith("cap reached");
    }

    @Test
    void anObjectionToABlockEndsTheRunAfterIt() {
        desk.objection = "target \"free\": the warm-up was refused: 401";
        Conductor conductor = conduct(1, block(0, OPEN, 0), block(1, OPEN, 0));
        turns.runAll();
        end(conductor, sent.get(0));
        turns.runAll();
        assertThat(sent).hasSize(1);
        assertThat(conductor.because()).isEqualTo(desk.objection);
        assertThat(dismissed).isEqualTo(1);
    }

    @Test
    void whatAnEarlierProcessMeasuredIsNotSentAgain() {
        desk.doneBefore.addAll(Set.of("0-0", "0-1", "1-0"));
        Conductor conductor = conduct(2, block(0, OPEN, 0, 0), block(1, OPEN, 0, 0));
        turns.runAll();
        assertThat(sent).extracting(work -> work.request().prompt().id()).containsExactly("1-1");
        assertThat(conductor.standing().ended()).isEqualTo(3);
        assertThat(conductor.standing().planned()).isEqualTo(4);
    }

    @Test
    void stoppingFromOutsideSendsNothingMore() {
        Conductor conductor = conduct(2, block(0, OPEN, 0, 1_000 * MILLI));
        turns.settle();
        conductor.stop("the disk is full");
        turns.runAll();
        assertThat(sent).isEmpty();
        assertThat(conductor.because()).isEqualTo("the disk is full");
        assertThat(dismissed).isEqualTo(2);
    }

    private Conductor conduct(int workers, Block... blocks) {
        Conductor conductor = new Conductor(script(blocks), desk, clock, turns);
        for (int i = 0; i < workers; i++) {
            conductor.parked(worker());
        }
        conductor.begin();
        return conductor;
    }

    private Worker<Work> worker() {
        return new Worker<>() {
            @Override
            public void send(Work work) {
                sent.add(work);
            }

            @Override
            public void dismiss() {
                dismissed++;
            }
        };
    }

    /** Ends a request; its worker comes back. */
    private void end(Conductor conductor, Work work) {
        conductor.ended(work, exchange(work));
        conductor.parked(worker());
    }

    private Exchange exchange(Work work) {
        long end = clock.nanos();
        Marks marks = new Marks(
                work.scheduledNanos(), work.scheduledNanos(), null, null, null, null, null, null, end, Arrivals.none());
        return new Exchange(
                marks,
                null,
                new Outcome.Completed(Finish.Reason.STOP),
                List.of(),
                "",
                null,
                Identity.UNKNOWN,
                new WireCounts(0, 0, 0, 0, 0, 1, true),
                Set.of());
    }

    private static Block block(int index, Level level, long... offsetsNanos) {
        List<PlannedRequest> requests = new ArrayList<>();
        for (int i = 0; i < offsetsNanos.length; i++) {
            requests.add(new PlannedRequest("w", new PromptCase(index + "-" + i, null, "hi"), 0, offsetsNanos[i]));
        }
        return new Block(index, "free", level, false, requests);
    }

    private static LoadScript script(Block... blocks) {
        Deque<Block> left = new ArrayDeque<>(List.of(blocks));
        return new LoadScript() {
            @Override
            public Optional<Block> next(@Nullable BlockResult previous) {
                return Optional.ofNullable(left.poll());
            }

            @Override
            public long requestsAtMost() {
                return left.stream().mapToLong(block -> block.requests().size()).sum();
            }
        };
    }
}
