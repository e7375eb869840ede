package dev.weighbridge.evalsuites.engine.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.drive.Asker;
import dev.weighbridge.evalsuites.engine.drive.EvalRun;
import dev.weighbridge.evalsuites.engine.drive.JournalledAsker;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.evalsuites.engine.testing.Runs;
import dev.weighbridge.evalsuites.engine.testing.TestingAsker;
import dev.weighbridge.evalsuites.engine.testing.TestingAsker.Reply;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsAfterKillsTest {
    private static final int AT_ONCE = 4;
    private static final int SEEDS = 60;
    private static final EvalPlan PLAN = Plans.of(12, "free", "paid");

    @TempDir
    Path folders;

    private int folder;
    private int kills;

    /** What a run that was killed and gone on with until it was whole has done. */
    private static final class History {
        private final List<Integer> inFlightAtKills = new ArrayList<>();
        private int sends;
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Kills a run at its n-th step: before it reserves, before it sends, or while it waits. */
    private static final class Kill {
        private int stepsLeft;

        Kill(int stepsLeft) {
            this.stepsLeft = stepsLeft;
        }

        void step() {
            if (--stepsLeft == 0) {
                throw new Killed();
            }
        }

        Asker before(Asker asker) {
            return (item, attempt, over) -> {
                step();
                asker.ask(item, attempt, over);
            };
        }
    }

    @Test
    void everyItemHasOneRowInTheEndAndOnlyWhatWasInFlightIsSentTwice() {
        Seeded.check(SEEDS, random -> {
            Path runs = folders.resolve("answers-" + folder++);
            History history = runUntilWhole(runs, random, 0);
            kills += history.inFlightAtKills.size();

            assertThat(history.inFlightAtKills).allMatch(lost -> lost <= 2 * AT_ONCE);
            int lost =
                    history.inFlightAtKills.stream().mapToInt(Integer::intValue).sum();
            assertThat(history.sends).isLessThanOrEqualTo(PLAN.items().size() + lost);
            assertOneRowEach(runs);
            assertLostSendsAreReservedOnly(runs);
        });
        assertThat(kills).isGreaterThan(200);
    }

    @Test
    void failuresThatAreRetriedLeaveOneRowEachAsWell() {
        Seeded.check(SEEDS, random -> {
            Path runs = folders.resolve("failures-" + folder++);
            History history = runUntilWhole(runs, random, 0.25);

            assertOneRowEach(runs);
            assertThat(history.sends - settled(runs).size())
                    .isEqualTo(history.inFlightAtKills.stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertThat(settled(runs)).allMatch(line -> line.labels().attempt() <= 4);
        });
    }

    private static void assertOneRowEach(Path runs) {
        List<EvalItem> rows = new ArrayList<>();
        RunFolder folder = Runs.folder(runs, PLAN, Plans.WIDE, true);
        EvalRows.read(folder, PLAN, Plans.consequences(), row -> rows.add(row.item()));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(PLAN.items());
    }

    /** Of two sends of the same attempt, the first has a reservation and no result. */
    private static void assertLostSendsAreReservedOnly(Path runs) {
        Map<String, List<String>> sends = new HashMap<>();
        Set<String> ended = new HashSet<>();
        Runs.folder(runs, PLAN, Plans.WIDE, true).read(line -> {
            if (line instanceof Promised promised) {
                var labels = promised.reservation().labels();
                String key = labels.target() + " " + labels.caseId() + " " + labels.attempt();
                sends.computeIfAbsent(key, unseen -> new ArrayList<>())
                        .add(promised.reservation().id());
            } else if (line instanceof Settled settled) {
                ended.add(settled.id());
            }
        });
        sends.values().forEach(ids -> {
            assertThat(ids.subList(0, ids.size() - 1)).noneMatch(ended::contains);
            assertThat(ended).contains(ids.get(ids.size() - 1));
        });
    }

    private static List<Settled> settled(Path runs) {
        List<Settled> lines = new ArrayList<>();
        Runs.folder(runs, PLAN, Plans.WIDE, true).read(line -> {
            if (line instanceof Settled settled) {
                lines.add(settled);
            }
        });
        return lines;
    }

    private static History runUntilWhole(Path runs, RandomGenerator random, double failing) {
        History history = new History();
        boolean whole = false;
        for (int call = 0; call < 200 && !whole; call++) {
            int killAfter = call > 20 ? Integer.MAX_VALUE : random.nextInt(1, 40);
            whole = runOnce(runs, random, failing, killAfter, history);
        }
        assertThat(whole).isTrue();
        return history;
    }

    private static boolean runOnce(Path runs, RandomGenerator random, double failing, int killAfter, History history) {
        RunFolder folder = Runs.folder(runs, PLAN, Plans.WIDE, true);
        Earlier earlier = EvalRows.read(folder, PLAN, Plans.consequences(), row -> {});
        EvalEngine engine = new EvalEngine(PLAN.items(), earlier, PLAN, Plans.options(AT_ONCE), Plans.consequences());
        TestingAsker gateway = new TestingAsker((item, nowNanos) -> reply(random, failing));
        Kill kill = new Kill(killAfter);
        try (Journal journal = folder.journal("EvalSuitesSimulation", gateway, Plans.WALL, Runs.LETTERS)) {
            Asker asker = new JournalledAsker(journal, PLAN, "EvalSuitesSimulation", kill.before(gateway), gateway);
            EvalRun run = new EvalRun(engine, kill.before(asker), gateway, (over, nanos) -> {
                kill.step();
                gateway.await(over, nanos);
                journal.drain();
            });
            Done done = run.run();
            history.sends += gateway.sent().size();
            return done.complete();
        } catch (Killed e) {
            history.sends += gateway.sent().size();
            history.inFlightAtKills.add(gateway.inFlight());
            maybeTear(folder, random);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply reply(RandomGenerator random, double failing) {
        Exchange exchange = Replies.answered("4");
        if (random.nextDouble() < failing) {
            exchange = random.nextBoolean() ? Replies.limited() : Replies.status(503, ErrorKind.OVERLOADED);
        }
        return new Reply(exchange, Duration.ofMillis(random.nextLong(1, 100)));
    }

    /** A kill may cut the last line short. */
    private static void maybeTear(RunFolder folder, RandomGenerator random) {
        if (random.nextBoolean()) {
            try {
                byte[] torn = "{\"line\":\"settled\",\"id\":\"run-1".getBytes(UTF_8);
                Files.write(folder.path().resolve("exchanges.jsonl"), torn, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
