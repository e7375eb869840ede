package dev.weighbridge.measurements.summary;

/**
 * What one point of accuracy costs that the candidate has more than the incumbent: the difference of cost over the
 * difference of accuracy, on the same cases.
 *
 * @param workload the workload's name
 * @param base the incumbent's name
 * @param candidate the candidate's name
 * @param pairs cases of which cost and grade of both are known
 * @param more what 1,000 requests of the candidate cost more; below 0 where they cost less
 * @param perPoint that for each percentage point of accuracy; below 0 where one side is both dearer and worse
 * @param words what that means, in one sentence
 */
public record PointPrice(
        String workload,
        String base,
        String candidate,
        int pairs,
        CostEstimate more,
        CostEstimate perPoint,
        String words) {}
