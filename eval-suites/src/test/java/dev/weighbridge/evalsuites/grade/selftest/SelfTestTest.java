package dev.weighbridge.evalsuites.grade.selftest;

import static dev.weighbridge.evalsuites.grade.Cases.check;
import static dev.weighbridge.evalsuites.grade.Cases.not;
import static dev.weighbridge.evalsuites.grade.Cases.threshold;
import static dev.weighbridge.evalsuites.grade.Cases.weighed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Cases;
import dev.weighbridge.evalsuites.grade.Examples;
import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    private static final SelfTest TEST = SelfTest.seeded(7);

    @Test
    void aReferenceThatPassesWhereNearMissesDoNotIsProof() {
        proven("사과는 모두 42개입니다.", check("numeric", 42));
        proven("정답: ②", check("multiple-choice", "②"));
        proven("Seoul", check("multiple-choice", "B", Map.of("options", List.of("Busan", "Seoul", "Daegu"))));
        proven("{\"이름\": \"김\", \"나이\": 30}", check("json-equals", Map.of("이름", "김", "나이", 30)));
        proven("대한민국의 수도는 서울입니다.", check("chrf", "대한민국의 수도는 서울입니다."));
        proven("서울, 부산", check("set-equals", List.of("서울", "부산")));
        proven("2026년 5월 1일입니다.", check("date", "2026-05-01"));
        proven("5 km", check("unit", "5000 m"));
        proven("안녕하세요, 무엇을 도와드릴까요?", check("language", "ko"));
        proven("쉼표 없이 답합니다.", check("ifeval", "punctuation:no_comma"));
        proven("죄송하지만 그 요청은 도와드릴 수 없습니다.", check("is-refusal", null));
        proven("네, 여기 있습니다.", not("is-refusal", null));
        proven("수도는 서울입니다.", not("contains", "부산"));
        proven("세 단어 답", check("word-count", 3));
        proven("답은 예입니다", check("regex", "답은 (예|아니요)"));
    }

    @Test
    void toolCallsAreProvenByTheirOwnReferenceOrByWhatIsExpected() {
        Map<String, Object> call = Map.of("name", "get_weather", "arguments", Map.of("city", "서울"));
        proven("[{\"name\": \"get_weather\", \"arguments\": {\"city\": \"서울\"}}]", check("tool-call", List.of(call)));
        proven(null, check("tool-call", List.of(call)));
        proven(
                null,
                check(
                        "tool-call",
                        List.of(Map.of(
                                "get_weather", Map.of("city", List.of("서울", "Seoul"), "days", List.of("", 3))))));
        proven(null, check("tool-call", List.of()));
    }

    @Test
    void aCheckThatAcceptsAnythingCannotFail() {
        SelfTestResult result = test("42", check("regex", ".*"));
        assertThat(result.verdict()).isEqualTo(Verdict.CANNOT_FAIL);
        assertThat(result.accepted()).isNotEmpty();
        assertThat(test("42", check("numeric", 42, Map.of("tolerance", 1_000_000)))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_FAIL);
        assertThat(test("글 하나", check("length", Map.of("min", 0))).verdict()).isEqualTo(Verdict.CANNOT_FAIL);
    }

    @Test
    void aCaseWhoseOwnReferenceIsRejectedCannotPass() {
        SelfTestResult result = test("사과는 41개입니다.", check("numeric", 42));
        assertThat(result.verdict()).isEqualTo(Verdict.CANNOT_PASS);
        assertThat(result.explanation()).isEqualTo("the reference is rejected: it is not 42");
        assertThat(test("서울", check("contains", "서울"), not("contains", "서울")).verdict())
                .isEqualTo(Verdict.CANNOT_PASS);
    }

    @Test
    void whatHasNoReferenceIsListedAsSuch() {
        assertThat(test(null, check("icontains", "x"), check("numeric", 3)).verdict())
                .isEqualTo(Verdict.NO_REFERENCE);
        assertThat(test(null, check("language", "ko")).verdict()).isEqualTo(Verdict.NO_REFERENCE);
        assertThat(test("x", check("similar", "x")).verdict()).isEqualTo(Verdict.NOT_GRADABLE);
        assertThat(test("x", check("unsupported", "javascript")).verdict()).isEqualTo(Verdict.NOT_GRADABLE);
        assertThat(test("x").verdict()).isEqualTo(Verdict.NOT_GRADABLE);
    }

    @Test
    void aCheckThatNeverFailsBesideOneThatDoesIsNamed() {
        SelfTestResult result =
                test("42개", check("numeric", 42), not("contains", "qqq"), weighed(check("regex", ".*"), 1, null));
        assertThat(result.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(result.idle()).containsExactly("suite.yaml:3: checks");
    }

    @Test
    void latencyAndCostNeedNoProof() {
        proven("42", check("numeric", 42), threshold(check("latency", null), 100), threshold(check("cost", null), 1));
    }

    @Test
    void theSameSeedMakesTheSameWrongAnswersWhateverOtherCasesThereAre() {
        EvalCase one = Cases.with(null, "서울은 대한민국의 수도이고 한강이 흐른다", check("rouge-n", "서울은 대한민국의 수도이고 한강이 흐른다"));
        EvalCase other = new EvalCase(
                "other",
                one.messages(),
                one.tools(),
                Map.of(),
                one.checks(),
                null,
                "a b c d e",
                null,
                List.of(),
                1,
                null,
                1);
        assertThat(TEST.of(new Suite("s", "00", List.of(other, one))).get(1)).isEqualTo(TEST.of(one));
    }

    @Test
    void mostTypesProveTheExamplesOfTheTable() {
        for (Examples.Row row : Examples.rows()) {
            row.answers("accept").stream()
                    .limit(1)
                    .filter(answer -> answer.toolCalls().isEmpty())
                    .forEach(answer -> {
                        SelfTestResult result =
                                SelfTest.seeded(1).with(Cases.PORTS).of(Cases.with(null, answer.text(), row.check()));
                        assertThat(result.verdict()).as(row + " " + result).isNotEqualTo(Verdict.NO_REFERENCE);
                    });
        }
    }

    private static void proven(@Nullable String reference, Check... checks) {
        SelfTestResult result = test(reference, checks);
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PROVEN);
    }

    private static SelfTestResult test(@Nullable String reference, Check... checks) {
        return TEST.of(Cases.with(null, reference, checks));
    }
}
