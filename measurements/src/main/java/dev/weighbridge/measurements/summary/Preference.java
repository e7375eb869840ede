package dev.weighbridge.measurements.summary;

/**
 * Which of two targets' answers to the same cases a judge finds better, each pair shown in both orders.
 *
 * @param workload the workload's name
 * @param base the incumbent's name
 * @param candidate the candidate's name
 * @param baseBetter pairs of which the incumbent's answer is better, in both orders
 * @param candidateBetter pairs of which the candidate's answer is better, in both orders
 * @param ties pairs that are equally good, in both orders
 * @param alike pairs of the same text, which nobody was asked about
 * @param inconsistent pairs of which the pick changed with the order, so that it says nothing of the answers
 * @param unjudged pairs without two replies that hold a pick
 * @param consistency the share of pairs with two picks whose picks agree
 */
public record Preference(
        String workload,
        String base,
        String candidate,
        int baseBetter,
        int candidateBetter,
        int ties,
        int alike,
        int inconsistent,
        int unjudged,
        Share consistency) {}
