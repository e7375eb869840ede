package dev.weighbridge.evalsuites.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome.Truncated;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvalScoresTest {

    @Test
    void eachKindOfRowIsCountedAndOnlyQualityMakesAccuracy() {
        EvalPlan plan = Plans.of(12, "free");
        List<Exchange> exchanges = new ArrayList<>(Collections.nCopies(8, Replies.answered("It is 4.")));
        exchanges.add(Replies.answered("It is 5."));
        exchanges.add(Replies.ended(new Truncated()));
        exchanges.add(Replies.status(503, ErrorKind.OVERLOADED));
        SuiteScore score = score(plan, number(plan, exchanges), true);

        assertThat(score.missing()).isEqualTo(1);
        assertThat(score.whole().rows()).isEqualTo(11);
        assertThat(score.whole().count(CaseOutcome.CORRECT)).isEqualTo(8);
        assertThat(score.whole().count(CaseOutcome.INCORRECT)).isEqualTo(1);
        assertThat(score.whole().count(CaseOutcome.TRUNCATED)).isEqualTo(1);
        assertThat(score.whole().count(CaseOutcome.INFRASTRUCTURE_ERROR)).isEqualTo(1);
        assertThat(score.whole().accuracy()).isEqualTo(new Proportion(8, 10));
        assertThat(score.whole().meanScore().orElseThrow()).isEqualTo(0.8);
    }

    @Test
    void rowsThatStandForThemselvesHaveAWilsonInterval() {
        Tally whole = rightAndWrong(16, 4);

        Interval interval = whole.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.5839826, within(1e-6));
        assertThat(interval.high()).isCloseTo(0.9193423, within(1e-6));
        assertThat(whole.clusters()).isEqualTo(20);
    }

    @Test
    void whereFewAreWrongOrFewRightTheOuterEndIsTheExactOne() {
        Interval fewWrong = rightAndWrong(99, 1).interval().orElseThrow();
        assertThat(fewWrong.low()).isCloseTo(0.9455138, within(1e-6));
        assertThat(fewWrong.high()).isCloseTo(0.9997468, within(1e-6));

        Interval fewRight = rightAndWrong(1, 99).interval().orElseThrow();
        assertThat(fewRight.low()).isCloseTo(0.0002532, within(1e-6));
        assertThat(fewRight.high()).isCloseTo(0.0544862, within(1e-6));
    }

    private Tally rightAndWrong(int right, int wrong) {
        EvalPlan plan = Plans.of(right + wrong, "free");
        List<Exchange> exchanges = new ArrayList<>(Collections.nCopies(right, Replies.answered("4")));
        exchanges.addAll(Collections.nCopies(wrong, Replies.answered("5")));
        return score(plan, number(plan, exchanges), true).whole();
    }

    @Test
    void clustersWidenTheInterval() {
        EvalPlan alone = planOf(i -> Plans.sum("c" + i, null, 1));
        EvalPlan grouped = planOf(i -> Plans.sum("c" + i, "document " + i / 4, 1));
        Tally free =
                score(alone, EvalScoresTest::rightInHalfOfTheDocuments, true).whole();
        Tally tied =
                score(grouped, EvalScoresTest::rightInHalfOfTheDocuments, true).whole();

        assertThat(tied.accuracy()).isEqualTo(free.accuracy());
        assertThat(tied.clusters()).isEqualTo(10);
        assertThat(tied.interval().orElseThrow().width())
                .isGreaterThan(1.5 * free.interval().orElseThrow().width());
    }

    private static Exchange rightInHalfOfTheDocuments(EvalItem item) {
        int number = Integer.parseInt(item.caseId().substring(1));
        return Replies.answered(number / 4 % 2 == 0 ? "4" : "5");
    }

    @Test
    void clustersThatHappenToBeAlikeHaveTheIntervalOfTheirRows() {
        EvalPlan grouped = planOf(i -> Plans.sum("c" + i, "document " + i / 4, 1));
        Tally whole =
                score(grouped, EvalScoresTest::rightInHalfOfEachDocument, true).whole();

        assertThat(whole.accuracy()).isEqualTo(new Proportion(20, 40));
        assertThat(whole.interval()).isEqualTo(new Proportion(20, 40).wilson(0.95));
    }

    private static Exchange rightInHalfOfEachDocument(EvalItem item) {
        int number = Integer.parseInt(item.caseId().substring(1));
        return Replies.answered(number % 2 == 0 ? "4" : "5");
    }

    @Test
    void repeatsOfACaseAreOneCluster() {
        EvalPlan plan = planOf(i -> Plans.sum("c" + i, null, 3));
        Tally whole = score(plan, item -> Replies.answered("4"), true).whole();

        assertThat(whole.accuracy()).isEqualTo(new Proportion(120, 120));
        assertThat(whole.clusters()).isEqualTo(40);
        assertThat(whole.interval()).isEqualTo(new Proportion(40, 40).wilson(0.95));
    }

    @Test
    void strictAndFlexibleReadingsStandSideBySide() {
        EvalPlan plan = Plans.of(4, "free");
        List<Exchange> exchanges = List.of(
                Replies.answered("#### 4"),
                Replies.answered("So it must be 4, I think."),
                Replies.answered("#### 5"),
                Replies.answered("no idea"));
        Tally whole = score(plan, number(plan, exchanges), true).whole();

        assertThat(whole.readings()).containsOnlyKeys("flexible", "strict");
        assertThat(whole.readings().get("flexible")).isEqualTo(new Proportion(2, 4));
        assertThat(whole.readings().get("strict")).isEqualTo(new Proportion(1, 4));
    }

    @Test
    void eachTagHasAScoreOfItsOwn() {
        EvalPlan plan = planOf(i -> Plans.sum("c" + i, null, 1, i < 10 ? "easy" : "hard"));
        SuiteScore score = score(
                plan, item -> Replies.answered(Integer.parseInt(item.caseId().substring(1)) < 10 ? "4" : "5"), true);

        Map<String, Proportion> byTag = new HashMap<>();
        score.byTag().forEach((tag, tally) -> byTag.put(tag, tally.accuracy()));
        assertThat(byTag).isEqualTo(Map.of("easy", new Proportion(10, 10), "hard", new Proportion(0, 30)));
    }

    @Test
    void withoutTheAnswersNothingThatWasDeliveredIsGraded() {
        EvalPlan plan = Plans.of(3, "free");
        List<Exchange> exchanges =
                List.of(Replies.answered("4"), Replies.answered("5"), Replies.status(503, ErrorKind.OVERLOADED));
        Tally whole = score(plan, number(plan, exchanges), false).whole();

        assertThat(whole.count(CaseOutcome.NOT_GRADABLE)).isEqualTo(2);
        assertThat(whole.count(CaseOutcome.INFRASTRUCTURE_ERROR)).isEqualTo(1);
        assertThat(whole.accuracy().n()).isZero();
        assertThat(whole.interval().isDefined()).isFalse();
    }

    @Test
    void theOrderOfRowsMakesNoDifference() {
        EvalPlan plan = planOf(i -> Plans.sum("c" + i, "document " + i / 4, 2));
        List<EvalRow> rows = rows(plan, EvalScoresTest::rightInHalfOfTheDocuments);
        List<SuiteScore> first = scores(plan, rows, true);
        Seeded.check(20, random -> {
            List<EvalRow> others = new ArrayList<>(rows);
            for (int i = others.size() - 1; i > 0; i--) {
                Collections.swap(others, i, random.nextInt(i + 1));
            }
            assertThat(scores(plan, others, true)).isEqualTo(first);
        });
    }

    private static EvalPlan planOf(Function<Integer, EvalCase> cases) {
        List<EvalCase> all = IntStream.range(0, 40).boxed().map(cases).toList();
        return EvalPlan.of(List.of(new Suite("sums", "hash", all)), List.of(Plans.target("free")), 7);
    }

    /** Gives the exchanges to the items in order; items beyond them have no row. */
    private static Function<EvalItem, Exchange> number(EvalPlan plan, List<Exchange> exchanges) {
        return item -> {
            int at = plan.items().indexOf(item);
            return at < exchanges.size() ? exchanges.get(at) : Replies.limited();
        };
    }

    private static SuiteScore score(EvalPlan plan, Function<EvalItem, Exchange> replies, boolean texts) {
        return scores(plan, rows(plan, replies), texts).get(0);
    }

    private static List<EvalRow> rows(EvalPlan plan, Function<EvalItem, Exchange> replies) {
        return plan.items().stream()
                .map(item -> new EvalRow(item, 1, "x-1", replies.apply(item)))
                .filter(row -> !row.exchange().outcome().label().equals("rate-limited"))
                .toList();
    }

    private static List<SuiteScore> scores(EvalPlan plan, List<EvalRow> rows, boolean texts) {
        RowGrader grader = new RowGrader(plan, Ports.NONE, texts);
        EvalScores scores = new EvalScores(plan);
        rows.forEach(row -> scores.add(grader.grade(row)));
        return scores.scores();
    }
}
