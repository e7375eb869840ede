package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.LimiterKind.Part;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How each kind of limit looked when it was likeliest: where nothing explains everything any more, that was one of two.
 */
final class Memory {
    static final Memory NONE = new Memory(Map.of(), 0);

    /** What is this much less likely than it once was is remembered as it was. */
    private static final double FADED = 0.9;

    /** So many times as many requests may show what fewer did not. */
    private static final double MORE = 1.05;

    private final Map<Part, Remembered> likeliest;

    private final int sought;

    private Memory(Map<Part, Remembered> likeliest, int sought) {
        this.likeliest = likeliest;
        this.sought = sought;
    }

    /** The same after two limits were sought in so many observations. */
    Memory sought(int observations) {
        return new Memory(likeliest, observations);
    }

    /** Whether there is so much more by now that two limits may be found which were not before. */
    boolean due(int observations) {
        return observations >= MORE * sought;
    }

    /** The same after another look. */
    Memory with(Posterior now) {
        Map<Part, Remembered> next = new LinkedHashMap<>(likeliest);
        for (Standing standing : now.singles()) {
            if (!standing.shared()) {
                Remembered one = new Remembered(standing, now.probability(standing));
                next.merge(standing.part(), one, (old, young) -> young.share >= FADED * old.share ? young : old);
            }
        }
        return new Memory(next, sought);
    }

    /** The kinds that were likeliest, those first. */
    List<Standing> standings() {
        return likeliest.values().stream()
                .sorted(Comparator.comparingDouble(one -> -one.share))
                .map(Remembered::standing)
                .toList();
    }

    /**
     * A kind at its best.
     *
     * @param share how likely it was, 0 to 1
     */
    private record Remembered(Standing standing, double share) {}
}
