package dev.weighbridge.simulator.truth;

import dev.weighbridge.simulator.skill.Quality;

/**
 * What is known of an answer to a question of the answer key.
 *
 * @param kind the kind of task
 * @param quality what the answer is like, were it sent whole
 * @param attempt the number by which its draw differs from others of the same model and prompt
 * @param inFlight how many requests were in flight at the model when this one came, itself included
 * @param crowded whether that was more than the model bears unchanged
 */
public record KeyedTruth(String kind, Quality quality, long attempt, int inFlight, boolean crowded) {}
