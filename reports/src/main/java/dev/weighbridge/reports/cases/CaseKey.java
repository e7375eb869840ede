package dev.weighbridge.reports.cases;

import dev.weighbridge.evalsuites.engine.EvalItem;

/** What tells one case from others: its workload, its id there, and its repeat. */
record CaseKey(String workload, String id, int repeat) {
    static CaseKey of(EvalItem item) {
        return new CaseKey(item.suite(), item.caseId(), item.repeat());
    }

    static CaseKey of(GradedCase one) {
        return new CaseKey(one.workload(), one.id(), one.repeat());
    }
}
