package dev.weighbridge.evalsuites.workload;

import dev.weighbridge.evalsuites.grade.Answer;

/**
 * What is right and what is wrong as an answer to a case.
 *
 * @param kind the kind of task: the name of the suite's file without its ending and language
 * @param right an answer that the case's checks accept
 * @param wrong one that they reject, and that is not the same
 */
public record KnownAnswer(String kind, Answer right, Answer wrong) {}
