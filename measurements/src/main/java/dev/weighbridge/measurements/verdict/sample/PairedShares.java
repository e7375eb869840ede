package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.verdict.Scale;

/** Cases or requests of which each counts between 0 and 1 on either side. */
public sealed interface PairedShares extends Sample permits AnswerPairs, ScorePairs {

    @Override
    default Scale scale() {
        return Scale.SHARE;
    }

    /** The same with the sides changed over. */
    PairedShares swapped();
}
