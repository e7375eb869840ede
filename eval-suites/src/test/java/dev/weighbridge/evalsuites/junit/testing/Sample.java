package dev.weighbridge.evalsuites.junit.testing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A class whose tests run only where {@link Played} plays them, so that no tool that finds it asks a real gateway. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Sample.OnlyPlayed.class)
public @interface Sample {

    /** Lets tests run under a root of their own. */
    class OnlyPlayed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getConfigurationParameter("weighbridge.root").isPresent()
                    ? ConditionEvaluationResult.enabled("it is played")
                    : ConditionEvaluationResult.disabled("it is a sample");
        }
    }
}
