package dev.weighbridge.simulator.call;

/** One thing in a conversation. */
public sealed interface Turn {

    /** What it adds to the prompt; no dialect's ids are in it. */
    String line();

    /** Whether the model made it. */
    boolean byModel();

    /** Who says something. */
    enum Speaker {
        /** The caller's instructions. */
        SYSTEM,
        /** The user. */
        USER,
        /** The model. */
        ASSISTANT
    }

    /** A text that somebody said. */
    record Said(Speaker speaker, String text) implements Turn {
        @Override
        public String line() {
            return text;
        }

        @Override
        public boolean byModel() {
            return speaker == Speaker.ASSISTANT;
        }
    }

    /**
     * A tool call that the model made.
     *
     * @param id the call's id, in the dialect's style
     * @param name the tool's name
     * @param arguments compact JSON where it is JSON, else as it came
     */
    record Called(String id, String name, String arguments) implements Turn {
        @Override
        public String line() {
            return name + " " + arguments;
        }

        @Override
        public boolean byModel() {
            return true;
        }
    }

    /**
     * What a tool returned.
     *
     * @param callId the id of the call it answers
     */
    record Returned(String callId, String text) implements Turn {
        @Override
        public String line() {
            return text;
        }

        @Override
        public boolean byModel() {
            return false;
        }
    }
}
