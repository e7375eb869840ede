package dev.weighbridge.evalsuites.engine.score;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.evalsuites.engine.testing.Runs;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.cost.CostTally;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.quota.SeenRequests;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.TargetCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunQualityTest {
    private static final int CASES = 40;

    @TempDir
    private Path home;

    @Test
    void whatNothingIsCheckedOfHasNoQuality() throws IOException {
        Files.writeString(home.resolve("plain.csv"), "id,prompt\na,Hi\n");
        RunFolder folder = run(true, new Workload("w", "plain.csv", Slo.NONE));
        assertThat(quality(folder)).isEqualTo(AnswerQuality.NONE);
    }

    @Test
    void answersAreCountedByWhatBecameOfThem() throws IOException {
        RunFolder folder = sums(true);
        answer(folder, item -> switch (number(item)) {
            case 0 -> Replies.answered("5");
            case 1 -> Replies.answered("Well.");
            case 2 -> Replies.status(400, ErrorKind.CONTENT_POLICY);
            case 3 -> Replies.ended(new Outcome.Truncated());
            case 4 -> Replies.ended(new Outcome.Censored());
            default -> Replies.answered("4");
        });
        Answers free = quality(folder).scores().get(0).evals();

        assertThat(free).isEqualTo(new Answers(35, 1, 1, 0, 1, 1, 0, 1, free.accuracy(), 38));
        assertThat(free.accuracy().k()).isEqualTo(35);
        assertThat(free.accuracy().n()).isEqualTo(38);
        // Wilson 1927 at 95 %.
        assertThat(free.accuracy().low()).isCloseTo(0.7918, within(1e-3));
    }

    @Test
    void tagsAndTargetsStandForThemselves() throws IOException {
        RunFolder folder = sums(true);
        answer(folder, item -> Replies.answered(item.target().equals("paid") || number(item) % 2 == 0 ? "4" : "5"));
        AnswerQuality quality = quality(folder);

        assertThat(quality.scores()).extracting(Score::target).containsExactly("free", "paid");
        assertThat(slice(quality.scores().get(0).byTag(), "even").right()).isEqualTo(CASES / 2);
        assertThat(slice(quality.scores().get(0).byTag(), "odd").right()).isZero();
        assertThat(slice(quality.scores().get(1).byTag(), "odd").right()).isEqualTo(CASES / 2);
    }

    @Test
    void theDifferenceIsPairedAndAboveZeroWhereTheCandidateIsBetter() throws IOException {
        RunFolder folder = sums(true);
        answer(
                folder,
                item -> item.target().equals("free") && number(item) < 3
                        ? Replies.status(400, ErrorKind.CONTENT_POLICY)
                        : Replies.answered(item.target().equals("paid") || number(item) % 2 == 0 ? "4" : "5"));
        AccuracyDifference difference = quality(folder).differences().get(0);

        assertThat(difference.base()).isEqualTo("free");
        assertThat(difference.candidate()).isEqualTo("paid");
        assertThat(difference.pairs()).isEqualTo(CASES - 3);
        assertThat(difference.incomplete()).isEqualTo(3);
        assertThat(difference.gain()).isEqualTo(19.0 / 37);
        assertThat(difference.low()).isPositive().isLessThan(difference.gain());
        assertThat(difference.high()).isGreaterThan(difference.gain());
    }

    @Test
    void ofNoAnswersNoDifferenceIsKnown() throws IOException {
        AccuracyDifference difference = quality(sums(true)).differences().get(0);
        assertThat(difference.gain()).isNull();
        assertThat(difference.because()).isEqualTo("no case says something of both");
        assertThat(difference.incomplete()).isEqualTo(CASES);
    }

    @Test
    void answersUnderLoadAreGradedByLevelAndByWhoGaveThem() throws IOException {
        RunFolder folder = sums(true);
        for (int i = 0; i < CASES; i++) {
            Exchange gentle = Replies.by("Prime", Replies.answered("4"));
            load(folder, new Labels("L", "free", "sums", "c" + i, 0, 1, "2/s", 1, false), gentle);
            Exchange hard = i % 4 == 0 ? Replies.limited() : Replies.by("Attic", Replies.answered("5"));
            load(folder, new Labels("L", "free", "sums", "c" + i, 0, 2, "9/s", 1, false), hard);
        }
        load(folder, new Labels("L", "free", "sums", "c0", 0, 0, "2/s", 1, true), Replies.answered("5"));
        Score free = quality(folder).scores().get(0);

        assertThat(free.byLevel().keySet()).containsExactly("2/s", "9/s");
        assertThat(share(slice(free.byLevel(), "2/s"))).isEqualTo("40 of 40");
        assertThat(share(slice(free.byLevel(), "9/s"))).isEqualTo("0 of 30");
        assertThat(slice(free.byLevel(), "9/s").infrastructure()).isEqualTo(10);
        assertThat(free.byBackend().keySet()).containsExactly("Prime, m", "Attic, m");
        assertThat(share(slice(free.byBackend(), "Attic, m"))).isEqualTo("0 of 30");
        assertThat(free.evals().missing()).isEqualTo(CASES);
    }

    @Test
    void withoutTextsNothingThatCameIsGradable() throws IOException {
        RunFolder folder = sums(false);
        answer(folder, item -> Replies.answered("4"));
        Answers free = quality(folder).scores().get(0).evals();

        assertThat(free.notGradable()).isEqualTo(CASES);
        assertThat(free.accuracy()).isEqualTo(new Share(0, 0, null, null, null));
    }

    private static Answers slice(Map<String, Answers> slices, String name) {
        return Optional.ofNullable(slices.get(name)).orElseThrow();
    }

    private static String share(Answers answers) {
        return answers.accuracy().k() + " of " + answers.accuracy().n();
    }

    private static int number(EvalItem item) {
        return Integer.parseInt(item.caseId().substring(1));
    }

    private RunFolder sums(boolean storeTexts) throws IOException {
        Files.writeString(
                home.resolve("sums.jsonl"),
                IntStream.range(0, CASES)
                        .mapToObj(i -> "{\"id\":\"c" + i + "\",\"prompt\":\"What is 2 + 2? " + i + "\",\"tags\":[\""
                                + (i % 2 == 0 ? "even" : "odd")
                                + "\"],\"checks\":[{\"type\":\"numeric\",\"value\":4}]}")
                        .collect(Collectors.joining("\n")));
        return run(storeTexts, new Workload("sums", "sums.jsonl", Slo.NONE));
    }

    @Test
    void whatAnswersCostIsToldByWhatIsRight() throws IOException {
        RunFolder folder = sums(true);
        answer(folder, item -> Replies.answered(number(item) % 2 == 0 ? "4" : "5"));
        CostTally tally = new CostTally(folder.manifest().comparison());
        folder.read(tally::accept);
        RunQuality.of(folder, tally);

        TargetCost free = tally.costs(new Quotas(folder.manifest().comparison(), Map.of(), new SeenRequests()))
                .targets()
                .get(0);
        assertThat(free.requests()).isEqualTo(CASES);
        assertThat(free.rightAnswers()).isEqualTo(CASES / 2);
        assertThat(free.unknown()).isZero();
        // Half of the answers are right, so each costs as much as two requests.
        assertThat(free.perRightAnswer().value())
                .isEqualTo(requireNonNull(free.perRequest().value()).times(2));
    }

    private static AnswerQuality quality(RunFolder folder) {
        return RunQuality.of(folder);
    }

    private RunFolder run(boolean storeTexts, Workload workload) {
        RunFolder folder = Runs.of(home.resolve("runs"), storeTexts, workload);
        KeptSuites.write(folder, WorkloadSuites.load(folder.manifest().comparison(), home));
        return folder;
    }

    private static void answer(RunFolder folder, Function<EvalItem, Exchange> reply) {
        EvalPlan plan = KeptSuites.read(folder).orElseThrow().plan().orElseThrow();
        for (EvalItem item : plan.items()) {
            load(folder, plan.labels(item, "EvalSuitesSimulation", 1), reply.apply(item));
        }
    }

    private static void load(RunFolder folder, Labels labels, Exchange exchange) {
        try (Journal journal = folder.journal("L", new TestingNanoClock(0), Plans.WALL, Runs.LETTERS)) {
            Reserved reserved = (Reserved) journal.reserve(
                    labels,
                    Plans.of(1, "free").worst(Plans.of(1, "free").items().get(0)));
            journal.settle(reserved, exchange, "What is 2 + 2?");
        }
    }
}
