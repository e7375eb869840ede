package dev.weighbridge.simulations.load;

/**
 * How far a load run has come.
 *
 * @param block the block under way, counted from 1; 0 before the first
 * @param target its target
 * @param level its load level
 * @param ended requests that ended so far, those of an earlier process included
 * @param planned the most that can be sent in all
 */
record Standing(int block, String target, String level, long ended, long planned) {
    static final Standing NOTHING = new Standing(0, "", "", 0, 0);
}
