package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.evalsuites.suite.CheckType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types of assertions promptfoo has, whether they can be graded here or not. */
final class AssertTypes {
    private static final List<String> NOT_GRADED = List.of(
            "agent-rubric",
            "answer-relevance",
            "classifier",
            "contains-html",
            "contains-sql",
            "contains-xml",
            "context-faithfulness",
            "context-recall",
            "context-relevance",
            "conversation-relevance",
            "factuality",
            "g-eval",
            "gleu",
            "guardrails",
            "human",
            "is-html",
            "is-sql",
            "is-valid-function-call",
            "is-valid-openai-function-call",
            "is-xml",
            "javascript",
            "max-score",
            "meteor",
            "model-graded-closedqa",
            "model-graded-factuality",
            "moderation",
            "perplexity",
            "perplexity-score",
            "pi",
            "python",
            "research-rubric",
            "ruby",
            "search-rubric",
            "select-best",
            "skill-used",
            "trace-error-spans",
            "trace-span-count",
            "trace-span-duration",
            "trajectory",
            "video-rubric",
            "webhook");

    /** All of them, ours among them. */
    static final Set<String> ALL = all();

    private AssertTypes() {}

    private static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(CheckType.labels());
        all.addAll(NOT_GRADED);
        return all;
    }
}
