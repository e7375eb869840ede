package dev.weighbridge.weigh.rehearsal;

import dev.weighbridge.weigh.command.Weigh;
import dev.weighbridge.weigh.console.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * Plays what most calls of the command line do against simulated targets, and says nothing where all goes well. The JVM
 * that does so keeps the classes that were loaded, if told to. Needs no network but loopback, no key and no file.
 */
public final class Rehearsal {
    /** Gates and reports need the run before them. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--version"),
            List.of("help", "evals", "run"),
            List.of("models", "--comparison", "rehearsal"),
            List.of("evals", "verify", "sums", "others"),
            List.of("evals", "run", "--comparison", "rehearsal", "--at-once", "8"),
            List.of("gate"),
            List.of("report"));

    private Rehearsal() {}

    /** Plays; ends the process with 1 where a command fails. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try (Stage stage = Stage.make()) {
            play(new Surroundings(stage.folder(), variable -> null, Runnable::run));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Plays all commands in these surroundings.
     *
     * @throws IllegalStateException where one fails; its message is what that one said
     */
    static void play(Surroundings surroundings) {
        COMMANDS.forEach(command -> play(surroundings, command.toArray(String[]::new)));
    }

    private static void play(Surroundings surroundings, String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        CommandLine line = Weigh.commandLine(surroundings).setOut(out).setErr(out);
        int exitCode = Weigh.run(line, command);
        if (exitCode != 0) {
            throw new IllegalStateException(
                    "the rehearsal of weigh " + String.join(" ", command) + " ended with " + exitCode + ": " + said);
        }
    }
}
