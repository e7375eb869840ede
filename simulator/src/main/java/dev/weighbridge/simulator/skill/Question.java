package dev.weighbridge.simulator.skill;

/**
 * What a model is asked.
 *
 * @param whole the text of all turns of the conversation, instructions first, joined by line feeds; empty ones left out.
 *     A tool call in it is its name, a space and its arguments as compact JSON; a tool's result is its text
 * @param last what the user said since the model's last turn, joined by line feeds; empty where that is nothing
 */
public record Question(String whole, String last) {
    /** A conversation that is one turn of the user. */
    public static Question of(String prompt) {
        return new Question(prompt, prompt);
    }
}
