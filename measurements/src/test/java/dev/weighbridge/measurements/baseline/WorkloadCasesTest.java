package dev.weighbridge.measurements.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.verdict.decision.Choice;
import dev.weighbridge.measurements.verdict.decision.Decider;
import dev.weighbridge.measurements.verdict.decision.Decision;
import dev.weighbridge.measurements.verdict.decision.DecisionRule;
import dev.weighbridge.measurements.verdict.decision.TargetService;
import dev.weighbridge.measurements.verdict.decision.WorkloadCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadCasesTest {
    private static final List<BlockProjection> WELL = Projections.blocks(0.2, 0, 0);

    @Test
    void alikeAnswersAndAServiceLevelThatIsKeptMakeTheIncumbentStay() {
        Decision decision = decide(side("free", 10, WELL), side("paid", 10, WELL));
        assertThat(decision.choice()).isEqualTo(Choice.STAY);
        assertThat(decision.words()).contains("free meets its service level: 100.0 % of 180 requests, 95 % asked");
    }

    @Test
    void anIncumbentThatMissesItsServiceLevelIsLeftWhereTheCandidateKeepsIt() {
        Decision decision = decide(side("free", 10, Projections.blocks(0.2, 0, 10)), side("paid", 10, WELL));
        assertThat(decision.rule()).isEqualTo(DecisionRule.INCUMBENT_DOES_NOT_SERVE);
    }

    @Test
    void aLevelThatWasNotOfferedLeavesTheServiceOpen() {
        Decision decision = decide(of("9/s", side("free", 10, WELL), side("paid", 10, WELL)));
        assertThat(decision.rule()).isEqualTo(DecisionRule.SERVICE_OPEN);
        assertThat(decision.words())
                .contains("whether free meets its service level is open: not measured at this load");
    }

    @Test
    void withoutLoadNoServiceIsAskedFor() {
        WorkloadCase known = of("1-user", side("free", 10, List.of()), side("paid", 10, List.of()));
        assertThat(known.incumbentService()).isEqualTo(TargetService.NOT_ASKED);
        assertThat(decide(known).choice()).isEqualTo(Choice.STAY);
    }

    @Test
    void aWorkloadWithoutGradesHasNotEnoughData() {
        Decision decision =
                decide(Projections.target("free", List.of(), WELL), Projections.target("paid", List.of(), WELL));
        assertThat(decision.rule()).isEqualTo(DecisionRule.NOT_GRADED);
    }

    @Test
    void aWorkloadThatHasOneOfTheTwoOnlyIsLeftOut() {
        RunProjection run = Projections.run("run", Projections.triage(side("free", 10, WELL)));
        assertThat(WorkloadCases.of(run, "free", "paid", terms("1-user"), name -> true))
                .isEmpty();
    }

    private static Decision decide(TargetProjection free, TargetProjection paid) {
        return decide(of("1-user", free, paid));
    }

    private static Decision decide(WorkloadCase known) {
        return Decider.withDefaults().decide(known);
    }

    private static WorkloadCase of(String level, TargetProjection free, TargetProjection paid) {
        RunProjection run = Projections.run("run", Projections.triage(free, paid));
        return WorkloadCases.of(run, "free", "paid", terms(level), name -> name.equals("triage"))
                .get(0);
    }

    private static ServiceTerms terms(String level) {
        return new ServiceTerms(level, 0.95, (workload, target) -> List.of());
    }

    /** Wrong at every n-th of 400 cases. */
    private static TargetProjection side(String name, int nth, List<BlockProjection> blocks) {
        return Projections.target(
                name, Projections.cases(400, i -> i % nth == 0 ? CaseOutcome.INCORRECT : CaseOutcome.CORRECT), blocks);
    }
}
