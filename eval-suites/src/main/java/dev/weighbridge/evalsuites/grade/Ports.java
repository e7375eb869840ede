package dev.weighbridge.evalsuites.grade;

import org.jspecify.annotations.Nullable;

/**
 * What graders may ask beyond the answer itself.
 *
 * @param embedder turns texts into vectors; null where none is configured, and then {@code similar} grades nothing
 * @param judge judges answers; null where none is configured, and then {@code llm-rubric} grades nothing
 */
public record Ports(@Nullable Embedder embedder, @Nullable JudgeModel judge) {
    /** Nothing to ask: every grader is a pure function. */
    public static final Ports NONE = new Ports(null, null);
}
