package dev.weighbridge.evalsuites.junit;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.suite.EvalCase;
import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * The test of one case.
 *
 * @param last whether no case comes after it
 */
record CaseTest(Setting setting, SuiteRun run, EvalItem item, boolean last) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
        EvalCase evalCase = setting.plan().caseOf(item);
        return evalCase.repeats() == 1
                ? evalCase.id()
                : evalCase.id() + " (" + (item.repeat() + 1) + " of " + evalCase.repeats() + ")";
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new Judging(this));
    }
}
