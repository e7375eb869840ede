package dev.weighbridge.measurements.run;

/**
 * Which planned request an exchange was for, the same in every process of a run.
 *
 * @param target the target's name
 * @param block the block's index
 * @param workload the workload's name
 * @param caseId the prompt's id
 * @param repeat how often this prompt was already asked of this target at this level, from 0
 * @param level the load level's label
 */
public record DoneKey(String target, int block, String workload, String caseId, int repeat, String level) {

    static DoneKey of(Labels labels) {
        return new DoneKey(
                labels.target(), labels.block(), labels.workload(), labels.caseId(), labels.repeat(), labels.level());
    }
}
