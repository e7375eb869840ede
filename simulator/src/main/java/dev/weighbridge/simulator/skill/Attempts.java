package dev.weighbridge.simulator.skill;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the times that each model is asked the same, from 0: the lowest number that no answer has taken. An answer that
 * did not reach its end gives its number back, so that a retry is answered like the try before it, while a repeat, also
 * one that runs beside another, is answered anew. Not thread-safe: the event loop owns it.
 */
public final class Attempts {
    private final Map<Asked, BitSet> taken = new HashMap<>();

    /** Takes a number for a model and a prompt. */
    public Attempt next(String model, String prompt) {
        BitSet numbers = taken.computeIfAbsent(new Asked(model, prompt), asked -> new BitSet());
        int number = numbers.nextClearBit(0);
        numbers.set(number);
        return new Attempt(model, prompt, number);
    }

    /** Gives the number of an answer back that did not reach its end. */
    public void failed(Attempt attempt) {
        BitSet numbers = taken.get(new Asked(attempt.model(), attempt.prompt()));
        if (numbers != null) {
            numbers.clear(Math.toIntExact(attempt.number()));
        }
    }

    private record Asked(String model, String prompt) {}
}
