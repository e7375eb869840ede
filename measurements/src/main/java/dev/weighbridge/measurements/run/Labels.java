package dev.weighbridge.measurements.run;

/**
 * What a request was sent for.
 *
 * @param simulation the simulation's simple class name
 * @param target the target's name
 * @param workload the workload's name
 * @param caseId the prompt's id
 * @param repeat how often this prompt was already asked of this target at this level, from 0
 * @param block the block's index
 * @param level the load level's label
 * @param attempt 1 for the first sending of this planned request
 * @param warmUp whether the exchange is discarded from results
 */
public record Labels(
        String simulation,
        String target,
        String workload,
        String caseId,
        int repeat,
        int block,
        String level,
        int attempt,
        boolean warmUp) {

    /** The workload of calls that check what a provider claims; many of them provoke an error on purpose. */
    public static final String CLAIMS = "claims";

    /** The workload of calls that look for a limit; many of them are meant to be rejected. */
    public static final String LIMITS = "limits";

    /** The workload of calls that check a meter; one of them is broken off on purpose. */
    public static final String METER = "meter";

    /** How the level of a request begins that asks for an answer to be graded, and not under any load. */
    public static final String EVALS = "suite ";

    /** The same request's labels for another attempt. */
    public Labels attempt(int other) {
        return new Labels(simulation, target, workload, caseId, repeat, block, level, other, warmUp);
    }

    /** Whether the request was meant to be refused, or may have been. */
    public boolean provoking() {
        return ofClaims() || workload.equals(LIMITS) || workload.equals(METER);
    }

    /** Whether the request asks for an answer to be graded, at whatever pace the target stands. */
    public boolean ofEvals() {
        return level.startsWith(EVALS);
    }

    /** Whether the request checks a claim. */
    public boolean ofClaims() {
        return workload.equals(CLAIMS);
    }
}
