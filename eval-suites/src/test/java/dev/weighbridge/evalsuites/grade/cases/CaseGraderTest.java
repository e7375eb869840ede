package dev.weighbridge.evalsuites.grade.cases;

import static dev.weighbridge.evalsuites.grade.Cases.check;
import static dev.weighbridge.evalsuites.grade.Cases.not;
import static dev.weighbridge.evalsuites.grade.Cases.threshold;
import static dev.weighbridge.evalsuites.grade.Cases.weighed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Cases;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.NotAvailable;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseGraderTest {
    private static final Check.Single SEOUL = check("contains", "서울");
    private static final GatewayError BUSY = new GatewayError(null, null, "busy");

    @Test
    void allChecksMustPassWithoutAThreshold() {
        CaseGrader grader = CaseGrader.of(Cases.of(SEOUL, not("contains", "부산")));
        assertThat(grade(grader, "서울").outcome()).isEqualTo(CaseOutcome.CORRECT);
        Graded both = grade(grader, "서울과 부산");
        assertThat(both.outcome()).isEqualTo(CaseOutcome.INCORRECT);
        assertThat(both.score()).isEqualTo(0.5);
        assertThat(both.explanation()).startsWith("not wanted");
    }

    @Test
    void aThresholdIsReachedByTheWeightedMean() {
        CaseGrader grader = CaseGrader.of(Cases.with(0.75, null, weighed(SEOUL, 3, null), check("contains", "수도")));
        assertThat(grade(grader, "서울").outcome()).isEqualTo(CaseOutcome.CORRECT);
        assertThat(grade(grader, "서울").score()).isEqualTo(0.75);
        assertThat(grade(grader, "수도").outcome()).isEqualTo(CaseOutcome.INCORRECT);
    }

    @Test
    void aMeanOfThirdsReachesAThresholdOfOne() {
        Check.Single third = weighed(SEOUL, 0.1, null);
        CaseGrader grader = CaseGrader.of(Cases.with(1.0, null, third, third, third));
        assertThat(grade(grader, "서울").passed()).isTrue();
    }

    @Test
    void aCheckOfWeightZeroIsShownAndDecidesNothing() {
        CaseGrader grader = CaseGrader.of(Cases.of(SEOUL, weighed(check("contains", "수도"), 0, "extra")));
        CaseGraded graded = grader.grade(Answer.ofText("서울"));
        assertThat(graded.overall().passed()).isTrue();
        assertThat(graded.checks()).hasSize(2);
        assertThat(graded.metrics()).containsEntry("extra", 0.0);
    }

    @Test
    void metricsAddUpOverNestedChecks() {
        Check several = new Check.Several(
                List.of(weighed(SEOUL, 1, "facts"), weighed(check("contains", "한강"), 1, "facts")),
                0.5,
                2,
                "set",
                "suite.yaml:9");
        CaseGraded graded = CaseGrader.of(Cases.of(several)).grade(Answer.ofText("서울"));
        assertThat(graded.overall().passed()).isTrue();
        assertThat(graded.metrics()).containsEntry("facts", 0.5).containsEntry("set", 0.5);
        assertThat(graded.checks().get(0).parts()).hasSize(2);
    }

    @Test
    void aSetWithoutAThresholdNeedsAllOfItsChecks() {
        Check several = new Check.Several(List.of(SEOUL, check("contains", "한강")), null, 1, null, "suite.yaml:9");
        assertThat(grade(CaseGrader.of(Cases.of(several)), "서울").outcome()).isEqualTo(CaseOutcome.INCORRECT);
    }

    @Test
    void whatWasNeverAnsweredSaysNothingOfQuality() {
        CaseGrader grader = CaseGrader.of(Cases.of(SEOUL));
        assertThat(graded(grader, new dev.weighbridge.gateway.exchange.Outcome.HttpError(500, BUSY)))
                .isEqualTo(CaseOutcome.INFRASTRUCTURE_ERROR);
        assertThat(graded(grader, new dev.weighbridge.gateway.exchange.Outcome.Incomplete("cut")))
                .isEqualTo(CaseOutcome.INFRASTRUCTURE_ERROR);
        assertThat(graded(grader, new dev.weighbridge.gateway.exchange.Outcome.Censored()))
                .isEqualTo(CaseOutcome.SKIPPED);
        assertThat(CaseOutcome.INFRASTRUCTURE_ERROR.isQuality()).isFalse();
        assertThat(CaseOutcome.TRUNCATED.isQuality()).isTrue();
    }

    @Test
    void aTruncatedAnswerIsTruncatedEvenWhereItsChecksPass() {
        Graded graded = CaseGrader.of(Cases.of(SEOUL)).grade(cut("서울은 한국의")).overall();
        assertThat(graded.outcome()).isEqualTo(CaseOutcome.TRUNCATED);
        assertThat(graded.score()).isZero();
        assertThat(graded.explanation()).contains("would have passed");
    }

    @Test
    void aCaseThatAcceptsTheFinishLengthIsGradedAsItStands() {
        CaseGrader grader = CaseGrader.of(Cases.of(SEOUL, check("finish-reason", List.of("stop", "length"))));
        assertThat(grader.grade(cut("서울은 한국의")).overall().passed()).isTrue();
    }

    @Test
    void aRefusalIsRefusedUnlessTheCaseAsksForOne() {
        var refused = new dev.weighbridge.gateway.exchange.Outcome.Refused("content_filter");
        assertThat(graded(CaseGrader.of(Cases.of(not("contains", "x"))), refused))
                .isEqualTo(CaseOutcome.REFUSED);
        assertThat(graded(CaseGrader.of(Cases.of(check("is-refusal", null))), refused))
                .isEqualTo(CaseOutcome.CORRECT);
    }

    @Test
    void aWrongAnswerThatDeclinesIsRefused() {
        CaseGrader grader = CaseGrader.of(Cases.of(check("numeric", 5)));
        assertThat(grade(grader, "죄송하지만 답변드릴 수 없습니다.").outcome()).isEqualTo(CaseOutcome.REFUSED);
        assertThat(grade(grader, "모르겠어요").outcome()).isEqualTo(CaseOutcome.NO_ANSWER);
    }

    @Test
    void aBlankAnswerIsNoAnswerHoweverEasyItsChecks() {
        CaseGrader grader = CaseGrader.of(Cases.of(not("contains", "부산")));
        assertThat(grade(grader, " \u200B\n").outcome()).isEqualTo(CaseOutcome.NO_ANSWER);
    }

    @Test
    void whatCannotBeReadIsNoAnswerUnderNegationToo() {
        CaseGrader grader = CaseGrader.of(Cases.of(not("numeric", 5)));
        assertThat(grade(grader, "다섯").outcome()).isEqualTo(CaseOutcome.NO_ANSWER);
        assertThat(grade(grader, "6").outcome()).isEqualTo(CaseOutcome.CORRECT);
        assertThat(grade(grader, "5").outcome()).isEqualTo(CaseOutcome.INCORRECT);
    }

    @Test
    void anUnknownPriceLeavesTheRestToDecide() {
        CaseGrader grader = CaseGrader.of(Cases.of(SEOUL, threshold(check("cost", null), 0.01)));
        assertThat(grade(grader, "서울").outcome()).isEqualTo(CaseOutcome.CORRECT);
        assertThat(grade(grader, "부산").outcome()).isEqualTo(CaseOutcome.INCORRECT);
        CaseGraded unpriced = grader.grade(Answer.ofText("서울"));
        assertThat(unpriced.checks().get(1).graded().outcome()).isEqualTo(CaseOutcome.NOT_GRADABLE);
        Answer dear = Answer.ofText("서울").withCost(Money.ofUsd(new BigDecimal("0.02")));
        assertThat(grader.grade(dear).overall().outcome()).isEqualTo(CaseOutcome.INCORRECT);
        assertThat(grade(CaseGrader.of(Cases.of(threshold(check("cost", null), 0.01))), "x")
                        .outcome())
                .isEqualTo(CaseOutcome.NOT_GRADABLE);
    }

    @Test
    void aLostCheckMakesItsCaseNotGradableAlsoWhereAnotherFails() {
        CaseGrader grader = CaseGrader.of(Cases.of(SEOUL, check("unsupported", "javascript")));
        assertThat(grade(grader, "서울").outcome()).isEqualTo(CaseOutcome.NOT_GRADABLE);
        assertThat(grade(grader, "부산").outcome()).isEqualTo(CaseOutcome.NOT_GRADABLE);
        assertThat(grader.grade(cut("서")).overall().outcome()).isEqualTo(CaseOutcome.NOT_GRADABLE);
        assertThat(grade(CaseGrader.of(Cases.of(check("similar", "x"))), "y").outcome())
                .isEqualTo(CaseOutcome.NOT_GRADABLE);
        assertThat(grade(CaseGrader.of(Cases.of()), "y").outcome()).isEqualTo(CaseOutcome.NOT_GRADABLE);
    }

    @Test
    void aGraderThatFailsBlamesNoModel() {
        Ports broken = new Ports(
                text -> {
                    throw new IllegalStateException("no embedding");
                },
                null);
        Graded graded = CaseGrader.of(Cases.of(check("similar", "x")), broken)
                .grade(Answer.ofText("y"))
                .overall();
        assertThat(graded.outcome()).isEqualTo(CaseOutcome.GRADER_ERROR);
        assertThat(graded.explanation()).contains("no embedding");
    }

    @Test
    void aJudgeThatGivesNoGradeBlamesNoModel() {
        Ports silent = new Ports(null, messages -> "I like it.");
        Graded graded = CaseGrader.of(Cases.of(check("llm-rubric", "kind")), silent)
                .grade(Answer.ofText("y"))
                .overall();
        assertThat(graded.outcome()).isEqualTo(CaseOutcome.NOT_GRADABLE);
    }

    @Test
    void whatIsNotToBeHadLeavesACaseUngraded() {
        Ports away = new Ports(
                text -> {
                    throw new NotAvailable("no vector yet");
                },
                null);
        Graded graded = CaseGrader.of(Cases.of(not("similar", "x")), away)
                .grade(Answer.ofText("y"))
                .overall();
        assertThat(graded).isEqualTo(Graded.without(CaseOutcome.NOT_GRADABLE, "no vector yet"));
    }

    @Test
    void strictAndFlexibleExtractionStandSideBySide() {
        CaseGraded graded = CaseGrader.of(Cases.of(check("numeric", 29))).grade(Answer.ofText("The total is $29.00."));
        assertThat(graded.overall().extracted()).isEqualTo("$29.00");
        assertThat(graded.checks().get(0).sideBySide().get("flexible"))
                .extracting(Graded::outcome)
                .isEqualTo(CaseOutcome.CORRECT);
        assertThat(graded.checks().get(0).sideBySide().get("strict"))
                .extracting(Graded::outcome)
                .isEqualTo(CaseOutcome.NO_ANSWER);
    }

    private static Graded grade(CaseGrader grader, String text) {
        return grader.grade(Answer.ofText(text)).overall();
    }

    private static Answer cut(String text) {
        return new Answer(
                text,
                List.of(),
                new dev.weighbridge.gateway.exchange.Outcome.Truncated(),
                new Finish(Finish.Reason.LENGTH, "length"),
                null,
                null,
                null);
    }

    private static CaseOutcome graded(CaseGrader grader, dev.weighbridge.gateway.exchange.Outcome outcome) {
        return grader.grade(new Answer("", List.of(), outcome, Finish.NONE, null, null, null))
                .overall()
                .outcome();
    }
}
