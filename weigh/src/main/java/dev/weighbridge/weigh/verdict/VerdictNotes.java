package dev.weighbridge.weigh.verdict;

import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.gate.GateRule;
import dev.weighbridge.measurements.verdict.gate.RunVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a run could not be asked for or judged by, each with the way out. */
public final class VerdictNotes {
    private VerdictNotes() {}

    static List<String> of(Comparison comparison, Judgement judgement, Quotas quotas) {
        List<String> notes = new ArrayList<>(Decisions.wanted(comparison) ? quotas.notes() : List.of());
        if (tooFewBlocks(judgement.verdict())) {
            tooFewBlocks(comparison).ifPresent(notes::add);
        }
        return List.copyOf(notes);
    }

    private static boolean tooFewBlocks(@Nullable RunVerdict verdict) {
        return Stream.ofNullable(verdict)
                .flatMap(known -> known.verdicts().stream())
                .anyMatch(each -> each.rule() == GateRule.TOO_FEW_PLANNED);
    }

    /** Why times and shares of requests are not gated, and what to set; empty where the plan has blocks enough. */
    public static Optional<String> tooFewBlocks(Comparison comparison) {
        int least = Policy.withDefaults().leastClusters();
        if (!(comparison.load().pattern() instanceof Pattern.Fixed fixed)) {
            return Optional.empty();
        }
        int levels = fixed.levels().size();
        int planned = levels * fixed.blocks();
        return levels == 0 || planned >= least
                ? Optional.empty()
                : Optional.of("times and shares of requests are shown and not gated, since " + planned
                        + " blocks of load are too few to know how they differ: set load.blocks to "
                        + ((least + levels - 1) / levels) + " or more, and bless such a run");
    }
}
