package dev.weighbridge.evalsuites.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.run.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvalPlanTest {

    @Test
    void theSameQuestionToEachTargetStandsNextToEachOther() {
        List<EvalItem> items = Plans.of(20, "free", "paid").items();
        for (int i = 0; i < items.size(); i += 2) {
            assertThat(items.get(i).caseId()).isEqualTo(items.get(i + 1).caseId());
            assertThat(items.get(i).target()).isEqualTo(i % 4 == 0 ? "free" : "paid");
        }
    }

    @Test
    void everyRepeatIsAnItem() {
        Suite suite = new Suite("sums", "hash", List.of(Plans.sum("a", null, 3)));
        EvalPlan plan = EvalPlan.of(List.of(suite), List.of(Plans.target("free")), 1);
        assertThat(plan.items()).extracting(EvalItem::repeat).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void anItemComesBackFromItsLabels() {
        EvalPlan plan = Plans.of(20, "free", "paid");
        assertThat(plan.items())
                .allSatisfy(item -> assertThat(plan.item(plan.labels(item, "EvalSuitesSimulation", 2)))
                        .contains(item));
    }

    @Test
    void labelsOfAnotherVersionOfASuiteAreOfNoItem() {
        EvalPlan plan = Plans.of(1, "free");
        Suite changed = new Suite("sums", "another hash", List.of(Plans.sum("c0", null, 1)));
        EvalPlan other = EvalPlan.of(List.of(changed), List.of(Plans.target("free")), 7);
        Labels labels = other.labels(other.items().get(0), "EvalSuitesSimulation", 1);

        assertThat(plan.item(labels)).isEmpty();
    }

    @Test
    void otherParametersMakeOtherItems() {
        Target warm = Plans.target("free").with(new Parameters(1.0, 100, null, List.of(), null));
        EvalPlan other = EvalPlan.of(List.of(Plans.suite("sums", 1)), List.of(warm), 7);
        assertThat(other.items().get(0))
                .isNotEqualTo(Plans.of(1, "free").items().get(0));
    }

    @Test
    void aTargetWithoutALengthLimitIsRefused() {
        Target endless = Plans.target("free").with(Parameters.DEFAULTS);
        assertThatThrownBy(() -> EvalPlan.of(List.of(Plans.suite("sums", 1)), List.of(endless), 7))
                .hasMessage("target \"free\" has no length limit; give max-tokens");
    }

    @Test
    void theWorstCaseIsAsLargeAsEveryByteATokenAndTheFullAnswerSentTwice() {
        EvalPlan plan = Plans.of(1, "free");
        assertThat(plan.worst(plan.items().get(0)).tokens()).isGreaterThan(2L * (100 + "What is 2 + 2?".length()));
        assertThat(plan.worst(plan.items().get(0)).requests()).isEqualTo(2);
    }
}
