package dev.weighbridge.reports.verdict;

/**
 * How accuracy differs on the cases that share a tag.
 *
 * @param workload the workload's name
 * @param tag the tag
 * @param sides who is held against whom
 * @param words by how much, with its interval and number
 */
public record ShownSlice(String workload, String tag, String sides, String words) {}
