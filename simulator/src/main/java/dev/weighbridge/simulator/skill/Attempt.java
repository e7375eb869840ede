package dev.weighbridge.simulator.skill;

/**
 * One time that a model is asked something.
 *
 * @param model the model's id
 * @param prompt the text of the whole conversation
 * @param number tells it from other times that this model is asked the same; the request's own seed where it has one
 */
public record Attempt(String model, String prompt, long number) {
    /** The first time. */
    public static Attempt first(String model, String prompt) {
        return new Attempt(model, prompt, 0);
    }
}
