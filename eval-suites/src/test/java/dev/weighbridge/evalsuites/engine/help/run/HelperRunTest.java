package dev.weighbridge.evalsuites.engine.help.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.drive.EvalRun;
import dev.weighbridge.evalsuites.engine.drive.JournalledAsker;
import dev.weighbridge.evalsuites.engine.help.HelperAnswers;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.score.EvalScores;
import dev.weighbridge.evalsuites.engine.score.SuiteScore;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.evalsuites.engine.testing.Runs;
import dev.weighbridge.evalsuites.engine.testing.TestingAsker;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.embeddings.Vector;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.comparison.Judge;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelperRunTest {
    private static final Evals HELPED = new Evals(
            4,
            100,
            2,
            new Judge(Plans.target(Evals.JUDGE), "The better answer is kinder."),
            Plans.target(Evals.EMBEDDINGS),
            false,
            false);
    private static final EvalPlan PLAN =
            EvalPlan.of(List.of(suite()), List.of(Plans.target("free"), Plans.target("paid")), 7);

    @TempDir
    private Path runs;

    private final List<String> asked = new ArrayList<>();

    private static Suite suite() {
        return new Suite(
                "sums", "hash", List.of(asking("a", "llm-rubric"), asking("b", "llm-rubric"), asking("c", "similar")));
    }

    private static EvalCase asking(String id, String type) {
        Check check = new Check.Single(type, false, "is kind", Map.of(), null, 1, null, "sums.yaml:1: checks");
        List<Message> messages = List.of(new Message.User("Greet " + id));
        return new EvalCase(
                id, messages, Tools.NONE, Map.of(), List.of(check), null, null, null, List.of(), 1, null, 1);
    }

    /** Targets answer with their names and the case's, helpers as they are told. */
    private Done run(RunFolder folder, Function<String, Exchange> judge) throws InterruptedException {
        TestingAsker targets = new TestingAsker((item, now) -> new TestingAsker.Reply(
                Replies.answered(item.target() + " greets " + item.caseId()), Duration.ofMillis(5)));
        try (Journal journal = folder.journal("Evals", targets, Plans.WALL, Runs.LETTERS)) {
            JournalledAsker kept = new JournalledAsker(journal, PLAN, "Evals", targets, targets);
            if (folder.resumed()) {
                return help(folder, journal, judge);
            }
            new EvalRun(Plans.engine(PLAN, Plans.options(4)), kept, targets, targets).run();
            return help(folder, journal, judge);
        }
    }

    private Done help(RunFolder folder, Journal journal, Function<String, Exchange> judge) throws InterruptedException {
        List<EvalPlan> plans = new ArrayList<>();
        TestingAsker helper = new TestingAsker((item, now) -> {
            String prompt = plans.get(plans.size() - 1).prompt(item);
            asked.add(item.target() + " " + item.caseId());
            Exchange reply = item.target().equals(Evals.JUDGE)
                    ? judge.apply(prompt)
                    : Replies.answered(Vector.of(prompt.length(), 1).text());
            return new TestingAsker.Reply(reply, Duration.ofMillis(5));
        });
        HelperMeans means = new HelperMeans(
                (plan, wanted) -> {
                    plans.add(plan);
                    return helper;
                },
                Map.of(),
                helper,
                helper,
                line -> {});
        return new HelperRun(folder, journal, "Evals", PLAN, Plans.consequences()).run(means);
    }

    private static List<SuiteScore> scores(RunFolder folder) {
        return EvalScores.of(
                folder, PLAN, Plans.consequences(), HelperAnswers.read(folder).ports());
    }

    @Test
    void whatGradingWantsIsAskedOnceAndFoundAgain() throws InterruptedException {
        RunFolder folder = Runs.folder(runs, PLAN, HELPED);
        Done done = run(folder, prompt -> Replies.answered(prompt.contains("paid") ? "GRADE: PASS" : "GRADE: FAIL"));

        assertThat(done).isEqualTo(new Done(true, ""));
        // Four answers by the rubric, three pairs in both orders; two answers and what they are compared with.
        assertThat(asked).hasSize(4 + 6 + 3).doesNotHaveDuplicates();
        assertThat(scores(folder))
                .extracting(
                        SuiteScore::target,
                        score -> score.whole().count(CaseOutcome.CORRECT),
                        score -> score.whole().count(CaseOutcome.NOT_GRADABLE))
                .containsExactly(tuple("free", 1, 0), tuple("paid", 3, 0));
    }

    @Test
    void aSecondCallAsksOnlyWhatIsMissing() throws InterruptedException {
        RunFolder folder = Runs.folder(runs, PLAN, HELPED);
        List<Boolean> first = new ArrayList<>();
        run(folder, prompt -> {
            first.add(true);
            return first.size() > 6 ? Replies.ended(new Outcome.Censored()) : Replies.answered("GRADE: PASS");
        });
        asked.clear();
        Done done = run(Runs.folder(runs, PLAN, HELPED), prompt -> Replies.answered("GRADE: PASS"));

        assertThat(done.complete()).isTrue();
        List<String> ids = new ArrayList<>();
        var unused = folder.read(line -> {
            if (line instanceof Settled settled
                    && settled.labels().ofEvals()
                    && settled.labels().target().equals(Evals.JUDGE)
                    && settled.exchange().outcome().delivered()) {
                ids.add(settled.labels().caseId());
            }
        });
        assertThat(ids).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aReplyThatIsRefusedCutOffOrWithoutAGradeMakesNothingWrong() throws InterruptedException {
        RunFolder folder = Runs.folder(runs, PLAN, HELPED);
        List<Exchange> replies = List.of(
                Replies.ended(new Outcome.Refused("no")),
                Replies.ended(new Outcome.Truncated()),
                Replies.answered("I like it."));
        List<Boolean> count = new ArrayList<>();
        run(folder, prompt -> {
            count.add(true);
            return replies.get(count.size() % replies.size());
        });
        assertThat(scores(folder)).allSatisfy(score -> {
            assertThat(score.whole().count(CaseOutcome.NOT_GRADABLE)).isEqualTo(2);
            assertThat(score.whole().count(CaseOutcome.INCORRECT)).isZero();
        });
    }

    @Test
    void aJudgeThatIsNotThereEndsItWithTheReason() throws InterruptedException {
        RunFolder folder = Runs.folder(runs, PLAN, HELPED);
        Done done = run(folder, prompt -> Replies.status(401, ErrorKind.AUTHENTICATION));
        assertThat(done.complete()).isFalse();
        assertThat(done.because()).contains("judge");
        assertThat(scores(folder))
                .allSatisfy(score -> assertThat(score.whole().count(CaseOutcome.NOT_GRADABLE))
                        .isEqualTo(2));
    }
}
