package dev.weighbridge.measurements.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who judged answers, and how far that can be believed. What it cost stands in {@link Spent} under the target {@code
 * judge}.
 *
 * @param model the judge's model
 * @param replies what was judged
 * @param unreadable replies that were refused, cut off or held no grade; they make nothing wrong
 * @param agreement how far it agrees with people; null where no answer was graded by people
 * @param preferences whose answers it finds better, by workload; none where pairs are not judged
 * @param warnings what a reader must know before believing it, one sentence each
 */
public record JudgeFacts(
        String model,
        int replies,
        int unreadable,
        @Nullable Agreement agreement,
        List<Preference> preferences,
        List<String> warnings) {
    public JudgeFacts {
        preferences = List.copyOf(preferences);
        warnings = List.copyOf(warnings);
    }
}
