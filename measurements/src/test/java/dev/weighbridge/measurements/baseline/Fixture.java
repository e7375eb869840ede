package dev.weighbridge.measurements.baseline;

import static dev.weighbridge.measurements.baseline.Projections.blocks;
import static dev.weighbridge.measurements.baseline.Projections.caseOf;
import static dev.weighbridge.measurements.baseline.Projections.cases;
import static dev.weighbridge.measurements.baseline.Projections.run;
import static dev.weighbridge.measurements.baseline.Projections.target;
import static dev.weighbridge.measurements.baseline.Projections.triage;
import static dev.weighbridge.measurements.baseline.Projections.usual;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.Gate;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/** Two runs each, with what the gate must say of them. Only {@code free} changes; {@code paid} is its control. */
public enum Fixture {
    ALL_BETTER(
            GateStatus.PASS, "ACCURACY NON_INFERIOR, TTFT NON_INFERIOR, TPOT NON_INFERIOR, ERROR_SHARE NON_INFERIOR") {
        @Override
        RunProjection now() {
            TargetProjection free = target("free", cases(400, i -> CaseOutcome.CORRECT), blocks(0.3, 3, 0));
            return run("run-2", triage(free, target("paid", usual(400), blocks(0.375, 0, 0))));
        }
    },
    /** Seen from the other side the control became slower, and its own times show that it did not. */
    FASTER_ALONE(GateStatus.INCONCLUSIVE, "ACCURACY NON_INFERIOR, TTFT NON_INFERIOR") {
        @Override
        RunProjection now() {
            return free(usual(400), blocks(0.3, 3, 0));
        }
    },
    ALL_WORSE(
            GateStatus.FAIL, "ACCURACY WORSE, TTFT WORSE, TPOT WORSE, E2E WORSE, ERROR_SHARE WORSE, ATTAINMENT WORSE") {
        @Override
        RunProjection now() {
            return free(cases(400, i -> i % 4 == 0 ? CaseOutcome.REFUSED : right(i)), blocks(0.6, 3, 9));
        }
    },
    MIXED(GateStatus.FAIL, "ACCURACY NON_INFERIOR, TTFT WORSE") {
        @Override
        RunProjection now() {
            return free(cases(400, i -> CaseOutcome.CORRECT), blocks(0.6, 3, 0));
        }
    },
    NOISE(GateStatus.PASS, "ACCURACY NON_INFERIOR, TTFT NON_INFERIOR") {
        @Override
        RunProjection now() {
            return free(cases(400, i -> i % 50 == 1 ? CaseOutcome.INCORRECT : flipped(i)), blocks(0.4, 3, 0));
        }
    },
    ONLY_IN_ONE(GateStatus.PASS, "ACCURACY NON_INFERIOR") {
        @Override
        RunProjection now() {
            TargetProjection free = target("free", renamed(), blocks(0.4, 3, 0));
            TargetProjection third = target("third", usual(400), blocks(0.5, 3, 0));
            return run("run-2", triage(free, PAID, third));
        }
    },
    EMPTY_INTERSECTION(GateStatus.INVALID, "ACCURACY TOO_FEW") {
        @Override
        RunProjection now() {
            return free(
                    IntStream.rangeClosed(1, 400)
                            .mapToObj(i -> caseOf(i, "new-hash-" + i, CaseOutcome.CORRECT))
                            .toList(),
                    blocks(0.4, 3, 0));
        }
    },
    TOO_FEW(GateStatus.INVALID, "ACCURACY TOO_FEW") {
        @Override
        RunProjection now() {
            return free(usual(12), blocks(0.4, 3, 0));
        }
    },
    ZERO_VARIANCE(GateStatus.PASS, "ACCURACY NON_INFERIOR, TTFT NON_INFERIOR, TOKENS NON_INFERIOR") {
        @Override
        RunProjection now() {
            return free(usual(400), blocks(0.4, 0, 0));
        }
    },
    PRICES_CHANGED(GateStatus.PASS, "ACCURACY NON_INFERIOR") {
        @Override
        RunProjection now() {
            return with(new TargetProjection("free", "free-model", "prices-2", usual(400), blocks(0.4, 3, 0)));
        }
    },
    MODEL_CHANGED(GateStatus.PASS, "ACCURACY NON_INFERIOR") {
        @Override
        RunProjection now() {
            return with(new TargetProjection("free", "other-model", "prices-1", usual(400), blocks(0.4, 3, 0)));
        }
    },
    ERRORS_ONLY(GateStatus.INVALID, "ACCURACY TARGET_UNREACHABLE, ERROR_SHARE TARGET_UNREACHABLE") {
        @Override
        RunProjection now() {
            return free(cases(400, i -> CaseOutcome.INFRASTRUCTURE_ERROR), blocks(0.4, 3, 30));
        }
    },
    OTHER_WORKLOAD(GateStatus.INVALID, "ACCURACY WORKLOAD_DIFFERS, TTFT WORKLOAD_DIFFERS") {
        @Override
        RunProjection now() {
            TargetProjection free = target("free", usual(400), blocks(0.4, 3, 0));
            return run("run-2", new WorkloadProjection("triage", "work-2", "asked-1", List.of(free, PAID)));
        }
    };

    private static final TargetProjection PAID = target("paid", usual(400), blocks(0.5, 0, 0));

    private final GateStatus status;
    private final String rules;

    Fixture(GateStatus status, String rules) {
        this.status = status;
        this.rules = rules;
    }

    abstract RunProjection now();

    /** What must be said of the run. */
    public GateStatus status() {
        return status;
    }

    /** Rules that must fire for {@code free}, each with its metric. */
    public List<String> rules() {
        return List.of(rules.split(", "));
    }

    /** What the gate says of it. */
    public Judgement judged() {
        return Judgement.of(Gate.withDefaults(), baseline(), now(), EnumSet.allOf(Metric.class));
    }

    static Baseline baseline() {
        TargetProjection free = target("free", usual(400), blocks(0.4, 0, 0));
        return Baseline.first("simulated", run("run-1", triage(free, PAID)), Projections.AT);
    }

    static RunProjection free(List<CaseProjection> cases, List<BlockProjection> blocks) {
        return with(target("free", cases, blocks));
    }

    private static RunProjection with(TargetProjection free) {
        return run("run-2", triage(free, PAID));
    }

    private static CaseOutcome right(int i) {
        return i % 10 == 0 ? CaseOutcome.INCORRECT : CaseOutcome.CORRECT;
    }

    private static CaseOutcome flipped(int i) {
        return i % 50 == 0 ? CaseOutcome.CORRECT : right(i);
    }

    /** Ten are changed, some are gone and some are new. */
    private static List<CaseProjection> renamed() {
        return IntStream.rangeClosed(4, 403)
                .mapToObj(i -> caseOf(i, (i <= 13 ? "new-hash-" : "case-hash-") + i, right(i)))
                .toList();
    }
}
