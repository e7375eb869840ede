package dev.weighbridge.benchmarks.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is run again and again with other draws.
 *
 * @param answers how long its answers are
 * @param asked how many cases of each workload the earlier run asked
 * @param planned how many the plan asks, those of the earlier run among them
 * @param repeats how often the plan asks each
 * @param failing the share of requests that fail before anything is generated
 */
record Setting(Talkative answers, int asked, int planned, int repeats, double failing) {
    private static final int[] SAMPLES = {8, 20, 40};
    private static final double[] FAILING = {0, 0.1};
    private static final int PLANNED = 120;

    static List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        for (Talkative answers : Talkative.values()) {
            for (int asked : SAMPLES) {
                for (double failing : FAILING) {
                    all.add(new Setting(answers, asked, PLANNED, 1, failing));
                }
            }
            all.add(new Setting(answers, SAMPLES[1], PLANNED, 3, 0));
        }
        return all;
    }

    @Override
    public String toString() {
        return answers.name().toLowerCase(Locale.ROOT) + ", " + asked + " of " + planned + " cases"
                + (repeats == 1 ? "" : ", " + repeats + " times") + (failing == 0 ? "" : ", some fail");
    }
}
