package dev.weighbridge.weigh.testing;

import dev.weighbridge.weigh.command.Weigh;
import dev.weighbridge.weigh.console.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine;

/** Runs commands in this process and keeps what they say. */
public final class TestingConsole {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Surroundings surroundings;

    private TestingConsole(Path folder, Map<String, String> environment, BiConsumer<String, Runnable> standBy) {
        surroundings = new Surroundings(folder, environment::get, stop -> standBy.accept(out.toString(), stop));
    }

    /** How a command ended and what it said. */
    public record Said(int exitCode, String out, String err) {}

    /** A console in a folder with these environment variables alone, where what serves is stopped at once. */
    public static TestingConsole in(Path folder, Map<String, String> environment) {
        return new TestingConsole(folder, environment, (said, stop) -> stop.run());
    }

    /** A console in a folder; what serves is given over with what it said so far, and is to be stopped there. */
    public static TestingConsole serving(Path folder, BiConsumer<String, Runnable> standBy) {
        return new TestingConsole(folder, Map.of(), standBy);
    }

    /** A console in the project's root folder without environment variables. */
    public static TestingConsole inProject() {
        return in(Path.of(".."), Map.of());
    }

    /** Runs one command. */
    public Said run(String... arguments) {
        return run(Weigh.commandLine(surroundings), arguments);
    }

    /** Runs one command of a command line of the caller's. */
    public Said run(CommandLine line, String... arguments) {
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = Weigh.run(line, arguments);
        return new Said(exitCode, out.toString().replace(System.lineSeparator(), "\n"), err.toString());
    }
}
